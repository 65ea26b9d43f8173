using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Web.Languages;

/// <content>What stands around every page and in every table.</content>
internal sealed partial class English
{
    public override string SkipToContent => "Skip to content";
    public override string Navigation => "Pages";
    public override string FooterTimes => "Times are UTC.";
    public override string FooterBounds =>
        "Small figures behind a figure are its 90 % bounds; unknown is never zero.";
    public override string FooterSources =>
        "Grid figures derive from Electricity Maps data (ODbL 1.0) and Ember (CC BY 4.0).";
    public override string Contains => "Contains";
    public override string Filter => "Filter";

    public override string RowsShown(int first, int last, int total) =>
        $"{first}–{last} of {total}";

    public override string PagesOf(string caption) => $"Pages of “{caption}”";

    public override string Earlier => "Previous";
    public override string Later => "Next";

    public override string PageOf(int page, int pages) => $"page {page} of {pages}";

    public override string FilteredBy => "Only";

    public override string RemoveFilter(string name, string value) => $"Remove {name} {value}";

    public override string Show => "Show";
    public override string From => "From";
    public override string Until => "until";
    public override string ChartAsTable => "The chart as a table";
    public override string KeyValue => "figure";
    public override string KeyBounds => "90 % bounds";
    public override string ScaleTitle => "Scale of carbon intensity";
    public override string ScaleDescription =>
        "From blue, 0 g CO₂e/kWh, over grey, 400, to yellow, 800 and above.";
    public override string Unknown => "unknown";
    public override string FaultMend => "Mend the address or take the condition away.";
    public override string Energy => "Energy";
    public override string ItEnergy => "IT energy";
    public override string FacilityEnergy => "Facility energy";
    public override string Emissions => "Emissions";
    public override string Embodied => "Embodied";
    public override string Water => "Water";
    public override string Evidence => "Evidence";
    public override string Activities => "Activities";
    public override string Bounds => "90 % bounds";
    public override string Intensity => "Intensity";
    public override string WhereFrom => "Kind";
    public override string Start => "Start";
    public override string Time => "Time";
    public override string Source => "Source";
    public override string Zone => "Zone";
    public override string Name => "Name";
    public override string Component => "Component";
    public override string TroubleName => "Trouble";
    public override string TroubleTitle => "This page cannot be shown";
    public override string NoSuchPage => "No such page";

    public override string NoSuchPageWhat(string path) => $"There is no {path} here.";

    public override string NoSuchPageMend => "The pages that there are stand above.";

    public override string Grade(EvidenceGrade grade) =>
        grade switch
        {
            EvidenceGrade.Measured => "measured",
            EvidenceGrade.Calibrated => "calibrated",
            EvidenceGrade.Modelled => "modelled",
            EvidenceGrade.Declared => "declared",
            EvidenceGrade.Proxy => "proxy",
            _ => "uncovered",
        };

    public override string GradeMeaning(EvidenceGrade grade) =>
        grade switch
        {
            EvidenceGrade.Measured => "a counter, and an observed hour",
            EvidenceGrade.Calibrated =>
                "a counter or a model corrected by this machine’s wall readings",
            EvidenceGrade.Modelled =>
                "a model of this hardware, or a forecast or profile of the grid",
            EvidenceGrade.Declared => "somebody else’s figure",
            EvidenceGrade.Proxy => "a yearly mean of a zone, a country or the world",
            _ => "not known; a row with a reason, never zero",
        };

    public override string Tier(IntensityTier tier) =>
        tier switch
        {
            IntensityTier.Observed => "observed",
            IntensityTier.Forecast => "forecast",
            IntensityTier.Profile => "profile",
            IntensityTier.ZoneYear => "zone’s yearly mean",
            IntensityTier.Country => "country’s yearly mean",
            _ => "world’s yearly mean",
        };

    public override string Key(FootprintKey key) =>
        key switch
        {
            FootprintKey.Subject => "Subject",
            FootprintKey.Owner => "Owner",
            FootprintKey.Site => "Site",
            FootprintKey.Run => "Run",
            FootprintKey.Day => "Day",
            FootprintKey.Hour => "Hour",
            FootprintKey.Evidence => "Evidence",
            _ => "Total",
        };

    public override string FilterName(string parameter) =>
        parameter switch
        {
            "subject" => "subject",
            "owner" => "owner",
            "site" => "site",
            "run" => "run",
            "from" => "from",
            "to" => "until",
            _ => parameter,
        };
}
