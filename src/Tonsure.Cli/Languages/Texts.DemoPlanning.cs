namespace Tonsure.Cli.Languages;

/// <content>What is said of the demo's plan.</content>
internal abstract partial class Texts
{
    public abstract string DemoPlanning(string sites);
    public abstract string DemoNoPlan { get; }
    public abstract string DemoPlanSaves(
        string saving,
        string carbon,
        string baseline,
        int jobs,
        string site
    );
    public abstract string DemoPlanPlaces(string places);
    public abstract string DemoPlanFirst(string reason);
}
