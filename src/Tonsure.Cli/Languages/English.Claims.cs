using Tonsure.Adapters.Claims;
using Tonsure.Cli.Lint;
using Tonsure.Estimating;

namespace Tonsure.Cli.Languages;

/// <content>What is said of claims.</content>
internal sealed partial class English
{
    public override string Claims => "recompute published footprints from their own inputs";
    public override string ClaimsList =>
        "the catalogue: published footprints and cards of evidence";
    public override string ClaimsShow => "one of the catalogue, with its source and how we know";
    public override string ClaimsCheck => "recompute the claims in a file of yours";
    public override string ClaimsScore => "every published footprint with its error";
    public override string ArgumentClaim => "an id of `tonsure claims list`";
    public override string ArgumentClaimFile =>
        "a claim or a list of them (.yaml), a table (.tsv, .csv), or a model card with co2_eq_emissions (.md)";
    public override string OptionFormatTableJson => "table or json";
    public override string ClaimName => "claim";
    public override string ClaimKind => "kind";
    public override string ClaimCard => "card";
    public override string ClaimVerdictName => "verdict";
    public override string ClaimClaimed => "claimed";
    public override string ClaimRecomputed => "recomputed";
    public override string ClaimAllowed => "possible";
    public override string ClaimError => "error";
    public override string ClaimImplied => "implied";
    public override string ClaimMissing => "missing";
    public override string ClaimNoteName => "note";
    public override string ClaimProvenance => "read how";
    public override string ClaimCorrection => "wrong?";
    public override string ClaimCorrect =>
        "Tell us the source, its version and the words in it: we recompute, and say what changed.";
    public override string ClaimSays => "source says";
    public override string ClaimWhy => "why";
    public override string ClaimInput => "input";
    public override string ClaimListNext => "tonsure claims show ID says how each is known.";

    public override string ClaimVerdict(ClaimVerdict verdict) => verdict.Word();

    public override string ClaimStatement(ClaimVerdict verdict) =>
        verdict switch
        {
            Estimating.ClaimVerdict.Consistent => "The figure follows from its stated inputs.",
            Estimating.ClaimVerdict.Inconsistent =>
                "The figure does not follow from its stated inputs.",
            _ => "The stated inputs do not suffice to recompute the figure.",
        };

    public override string ClaimNote(ClaimNote note) =>
        note switch
        {
            Estimating.ClaimNote.BackSolved =>
                "The intensity was worked back from the result, so a match would be circular: it is taken as missing and decides nothing.",
            Estimating.ClaimNote.NothingClaimed => "No energy and no emissions are published.",
            Estimating.ClaimNote.EnergyDiffers energy =>
                $"Power × time differs from the published energy by {ClaimPercent(energy.ErrorPpm)}.",
            Estimating.ClaimNote.ReadAs { Boundary: ClaimBoundary.It } =>
                "The source does not say whether the PUE is in its energy; the figure follows if it is not.",
            Estimating.ClaimNote.ReadAs =>
                "The source does not say whether the PUE is in its energy; the figure follows if it is.",
            Estimating.ClaimNote.NoGrid grid =>
                $"{grid.Intensity} is outside what grids emit over the life of their plants ({LintNumbers.Least} to {LintNumbers.Most} g/kWh): a figure by contract, or a slip.",
            Estimating.ClaimNote.UnitSlip slip =>
                $"The figure is {Size(slip)} too {(slip.IsTooLow ? "low" : "high")}, which a change of units explains.",
            Estimating.ClaimNote.ImpliedWithPue =>
                "The PUE is not stated: the implied g/kWh is PUE × intensity.",
            Estimating.ClaimNote.CoversMore =>
                "The figure covers more than electricity, and its parts are not stated.",
            Estimating.ClaimNote.Reproduced found =>
                $"A PUE of {found.Inference.Pue} and {found.Inference.Intensity}, which the source does not state, give it within {ClaimPercent(found.ErrorPpm)}.",
            Estimating.ClaimNote.CardText card =>
                $"Emissions of a card are grams and a plain decimal: of '{card.Text}' a hub reads {card.Read} g.",
            _ => throw new ArgumentOutOfRangeException(nameof(note), note, "no note"),
        };

    public override string ClaimScore(
        int consistent,
        int inconsistent,
        int insufficient,
        string largest
    ) =>
        $"{consistent} consistent (largest error {largest}), {inconsistent} inconsistent, {insufficient} insufficient";

    public override string UnknownClaim(string typed, string nearest) =>
        $"claim '{typed}' is not in the catalogue; nearest: {nearest}";

    public override string UnknownClaimMend =>
        "tonsure claims list shows all; a file of your own is for tonsure claims check";

    public override string ClaimBeyondMeasure(string id) =>
        $"claim '{id}': its figures together are beyond all measure";

    public override string ClaimBeyondMeasureMend =>
        "look at the units of hours, watts, units and per_units";

    public override string ClaimFile(ClaimFileException file) =>
        $"{ClaimPlace(file)}: "
        + file.Problem switch
        {
            ClaimFileProblem.Unreadable => file.Value,
            ClaimFileProblem.Malformed => $"no claim can be read here: {file.Value}",
            ClaimFileProblem.Empty => "no claim in it",
            ClaimFileProblem.NoCardEmissions => "the front matter states no emissions",
            ClaimFileProblem.UnknownField => "no field of a claim",
            ClaimFileProblem.NotOneValue => "one value is expected",
            ClaimFileProblem.NotANumber => $"'{file.Value}' is no number",
            ClaimFileProblem.TooSmall => $"{file.Value} is below {file.Expected}",
            ClaimFileProblem.TooLarge => $"{file.Value} is above {file.Expected}",
            ClaimFileProblem.NotAWord => $"'{file.Value}' is not understood",
            ClaimFileProblem.TwoUnits => $"the same as {file.Expected} in another unit",
            ClaimFileProblem.HoursDiffer =>
                $"{file.Value}, but n_devices × hours is {file.Expected}",
            ClaimFileProblem.SameId => $"'{file.Value}' is there twice",
            ClaimFileProblem.NotWhole => $"{file.Value} is not a whole number",
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Problem, "no problem"),
        };

    public override string ClaimFileMend(ClaimFileProblem problem, string expected) =>
        problem switch
        {
            ClaimFileProblem.Unreadable => "name a file that can be read",
            ClaimFileProblem.Malformed or ClaimFileProblem.Empty =>
                "write 'field: value' lines (.yaml), a table with a header row (.tsv, .csv), or a model card (.md)",
            ClaimFileProblem.NoCardEmissions =>
                "begin the card with ---, and write co2_eq_emissions: a number of grams, or a map with emissions",
            ClaimFileProblem.UnknownField => $"nearest: {expected}; take out what is not one",
            ClaimFileProblem.NotOneValue => "write one number or text",
            ClaimFileProblem.NotANumber =>
                "write a plain number in the unit of the field's name, and leave empty what is unknown",
            ClaimFileProblem.TooSmall =>
                $"write {expected} or more, in the unit of the field's name",
            ClaimFileProblem.TooLarge =>
                $"write {expected} or less, in the unit of the field's name",
            ClaimFileProblem.NotAWord => $"write one of: {expected}",
            ClaimFileProblem.TwoUnits => "keep the one that the source states",
            ClaimFileProblem.HoursDiffer =>
                "state the hours of all devices together, or n_devices and hours",
            ClaimFileProblem.SameId => "give each claim an id of its own",
            ClaimFileProblem.NotWhole => "count in a smaller unit",
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "no problem"),
        };

    private static string Size(ClaimNote.UnitSlip slip) =>
        slip.Factor.ToString("#,0.#####", System.Globalization.CultureInfo.InvariantCulture) + "×";
}
