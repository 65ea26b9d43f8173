namespace Tonsure.Cli.Languages;

/// <content>What is said of the demo's plan.</content>
internal sealed partial class English
{
    public override string DemoPlanning(string sites) =>
        $"the same training every week for a year, each to end before the next begins, planned over {sites} on the hours of their grids' profiles:";

    public override string DemoNoPlan => "nothing is planned: what the training used is not known";

    public override string DemoPlanSaves(
        string saving,
        string carbon,
        string baseline,
        int jobs,
        string site
    ) =>
        $"{saving} less: {carbon} CO₂e instead of {baseline} for {Jobs(jobs)} run at once at {site}";

    public override string DemoPlanPlaces(string places) => $"where: {places}";

    public override string DemoPlanFirst(string reason) => $"the first: {reason}";
}
