using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Web.Languages;

/// <content>What stands around every page and in every table.</content>
public abstract partial class Texts
{
    public abstract string SkipToContent { get; }
    public abstract string Navigation { get; }
    public abstract string FooterTimes { get; }
    public abstract string FooterBounds { get; }
    public abstract string FooterSources { get; }
    public abstract string Contains { get; }
    public abstract string Filter { get; }
    public abstract string RowsShown(int first, int last, int total);
    public abstract string PagesOf(string caption);
    public abstract string Earlier { get; }
    public abstract string Later { get; }
    public abstract string PageOf(int page, int pages);
    public abstract string FilteredBy { get; }
    public abstract string RemoveFilter(string name, string value);
    public abstract string Show { get; }
    public abstract string From { get; }
    public abstract string Until { get; }
    public abstract string ChartAsTable { get; }
    public abstract string KeyValue { get; }
    public abstract string KeyBounds { get; }
    public abstract string ScaleTitle { get; }
    public abstract string ScaleDescription { get; }
    public abstract string Unknown { get; }
    public abstract string FaultMend { get; }
    public abstract string Energy { get; }
    public abstract string ItEnergy { get; }
    public abstract string FacilityEnergy { get; }
    public abstract string Emissions { get; }
    public abstract string Embodied { get; }
    public abstract string Water { get; }
    public abstract string Evidence { get; }
    public abstract string Activities { get; }
    public abstract string Bounds { get; }
    public abstract string Intensity { get; }
    public abstract string WhereFrom { get; }
    public abstract string Start { get; }
    public abstract string Time { get; }
    public abstract string Source { get; }
    public abstract string Zone { get; }
    public abstract string Name { get; }
    public abstract string Component { get; }
    public abstract string TroubleName { get; }
    public abstract string TroubleTitle { get; }
    public abstract string NoSuchPage { get; }
    public abstract string NoSuchPageWhat(string path);
    public abstract string NoSuchPageMend { get; }
    public abstract string Grade(EvidenceGrade grade);
    public abstract string GradeMeaning(EvidenceGrade grade);
    public abstract string Tier(IntensityTier tier);
    public abstract string Key(FootprintKey key);

    /// <summary>A parameter of an address, for people.</summary>
    public abstract string FilterName(string parameter);
}
