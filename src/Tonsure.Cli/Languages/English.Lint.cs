using Tonsure.Cli.Lint;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Languages;

/// <content>What is said of documents of anybody's.</content>
internal sealed partial class English
{
    public override string LintVerb =>
        "Checks disclosures of anybody's: official schemas first, then whether the figures can be.";
    public override string ArgumentLinted =>
        "CycloneDX, SPDX 3, model card, SCI, EU AI Act, ESRS E1 or statement; - is standard input.";
    public override string OptionLintFormat =>
        "table, json, csv, or sarif, which code hosts show beside the lines.";
    public override string LintNoFormat => "no known format";
    public override string LintWhere => "where";
    public override string LintWhy => "why";

    public override string LintSeverityName(LintSeverity severity) =>
        severity == LintSeverity.Error ? "error" : "warning";

    public override string LintLine(int line) => $"line {line}";

    public override string LintHead(string file, string format, int errors, int warnings) =>
        errors + warnings == 0
            ? $"{file}: {format}, nothing found"
            : $"{file}: {format}, {Counted(errors, "error")}, {Counted(warnings, "warning")}";

    public override string LintRuleName(LintRule rule) =>
        rule switch
        {
            LintRule.Syntax => "A document can be read in one way only",
            LintRule.KnownFormat => "A document is of a format that is known",
            LintRule.KnownVersion => "A document is of a version whose schema is here",
            LintRule.Schema => "A document is valid by its official schema",
            LintRule.Negative => "No quantity is below zero",
            LintRule.ImpliedIntensity =>
                $"Emissions over energy are between {LintNumbers.Least} and {LintNumbers.Most} g/kWh, as those of electricity are",
            LintRule.PartsSum => "Parts add up to their whole",
            LintRule.Providers => "Energy has somebody who provided it",
            LintRule.Mandatory => "Fields that the profile demands are there",
            LintRule.DevicePower => "A device draws no more than its maker says it can",
            LintRule.ComputeEnergy => "The energy is enough for the operations",
            LintRule.Score => "A score follows from its own parts",
            LintRule.PlainNumber => "A hub reads a number as it is meant",
            LintRule.AnyFigure => "There is a figure of energy or emissions",
            LintRule.BoundaryStated => "It is said what is inside the figure",
            LintRule.UncertaintyStated => "It is said how well the figure is known",
            _ => "It is said what power the devices draw",
        };

    public override string LintReason(Finding finding) =>
        finding switch
        {
            Finding.NotJson => "not JSON that every reader understands alike",
            Finding.NotYaml => "the YAML before the text cannot be read",
            Finding.TooLarge large => $"more than {large.Most >> 20} MiB, which is no disclosure",
            Finding.UnknownFormat => "of no format that is known here",
            Finding.UnknownVersion version =>
                $"no schema of {version.Name} is here; there are {string.Join(", ", version.Known)}",
            Finding.NotValid { Error: var error } => SchemaReason(error),
            Finding.Negative negative =>
                $"{LintNumbers.Text(negative.Value, negative.Unit)} is below zero",
            Finding.NoGrid grid => GridReason(grid),
            Finding.NotTheSum sum =>
                $"{sum.Count} {(sum.Count == 1 ? "part adds" : "parts add")} up to {LintNumbers.Text(sum.Parts, sum.Unit)}, the whole is {LintNumbers.Text(sum.Whole, sum.Unit)}",
            Finding.NoProviders => "nobody is named who provided the energy",
            Finding.Missing missing =>
                $"{missing.Field} is missing; the AI profile demands it though the schema does not",
            Finding.TooMuchPower power => power.IsImplied
                ? $"energy over device-hours is {LintNumbers.Text(power.Watts, LintUnit.Watt)} a device; a {power.Device} with server and facility draws at most {LintNumbers.Text(power.Most, LintUnit.Watt)}"
                : $"{LintNumbers.Text(power.Watts, LintUnit.Watt)} a device; a {power.Device} draws at most {LintNumbers.Text(power.Most, LintUnit.Watt)}",
            Finding.TooLittleEnergy little =>
                $"{LintNumbers.Text(little.Operations, LintUnit.Operation)} take at least {LintNumbers.Text(little.Least, LintUnit.KilowattHour)} on a {little.Device}; {LintNumbers.Text(little.Energy, LintUnit.KilowattHour)} is told",
            Finding.WrongScore score => ScoreReason(score),
            Finding.NotPlain plain => plain.Read.Length == 0
                ? $"'{plain.Written}' is no number to a hub"
                : $"a hub reads '{plain.Written}' as {plain.Read} g",
            Finding.Unsaid { What: LintRule.AnyFigure } =>
                "no figure of energy or emissions is told",
            Finding.Unsaid { What: LintRule.BoundaryStated } =>
                "it is not said whether the figure is of devices, servers or the facility",
            Finding.Unsaid { What: LintRule.UncertaintyStated } =>
                "no bounds and no uncertainty are told",
            _ => "the power that the devices draw is not told",
        };

    public override string LintMend(Finding finding) =>
        finding switch
        {
            Finding.NotJson =>
                "look at this line: valid UTF-8, no name twice in an object, at most 64 levels",
            Finding.NotYaml => "look at this line; references (* and &) are not read",
            Finding.TooLarge => "publish the disclosure apart from what surrounds it",
            Finding.UnknownFormat =>
                "CycloneDX and SPDX are known by bomFormat and @context, cards by the YAML before them, scores by sci",
            Finding.UnknownVersion => "publish in one of these versions",
            Finding.NotValid => "change this place as the schema asks",
            Finding.Negative =>
                "tell what is taken off, such as offsets, apart, and the rest as it is",
            Finding.NoGrid => "check the units of both figures, and that they are of the same work",
            Finding.NotTheSum => "list what is missing, or correct the whole",
            Finding.NoProviders =>
                "name each provider with its source and share, unknown where it is",
            Finding.Missing missing => $"add {missing.Field}",
            Finding.TooMuchPower { IsImplied: true } =>
                "check that energy and device-hours are of the same work, and their units",
            Finding.TooMuchPower => "tell the power of one device, without server and facility",
            Finding.TooLittleEnergy => "check both figures and their units; count failed runs too",
            Finding.WrongScore => "compute (E × I + M) / R anew, in one unit",
            Finding.NotPlain => "write grams as a plain decimal: 1500 or 0.05",
            Finding.Unsaid { What: LintRule.AnyFigure } =>
                "tell energy and emissions, or that they are unknown and why",
            Finding.Unsaid { What: LintRule.BoundaryStated } => "say IT or facility, and the PUE",
            Finding.Unsaid { What: LintRule.UncertaintyStated } => "give lower and upper bounds",
            _ => "tell the mean power of one device, or its TDP",
        };

    private static string SchemaReason(Disclosing.Schemas.SchemaError error) =>
        error.Keyword switch
        {
            "type" => $"{error.Found} is not of the type {error.Expected}",
            "enum" or "const" => $"{error.Found} is not {error.Expected}",
            "required" => $"{error.Expected} is missing",
            "additionalProperties" or "unevaluatedProperties" or "false" =>
                "the schema knows no such name here",
            "minimum" or "exclusiveMinimum" => $"{error.Found} is below {error.Expected}",
            "maximum" or "exclusiveMaximum" => $"{error.Found} is above {error.Expected}",
            "pattern" => $"{error.Found} does not fit {error.Expected}",
            "format" => $"{error.Found} is no {error.Expected}",
            "uniqueItems" => "this item is there already",
            "anyOf" or "oneOf" => $"{error.Expected} of the allowed forms fit",
            _ => $"{error.Keyword} {error.Expected} does not hold",
        };

    private static string GridReason(Finding.NoGrid grid)
    {
        string carbon = LintNumbers.Text(grid.Grams, LintUnit.Gram);
        string least = LintNumbers.Text(grid.LeastEnergy, LintUnit.KilowattHour);
        string between = $"electricity is between {LintNumbers.Least} and {LintNumbers.Most}";
        string follows =
            grid.Most <= grid.Least
                ? $"{carbon} over {least} is {LintNumbers.Digits(grid.Most)} g/kWh"
                : $"{carbon} over {least} to {LintNumbers.Text(grid.MostEnergy, LintUnit.KilowattHour)} is {LintNumbers.Digits(grid.Least)} to {LintNumbers.Digits(grid.Most)} g/kWh";
        return grid.IsFromPower
            ? $"{follows} (energy from device-hours × power × PUE); {between}"
            : $"{follows}; {between}";
    }

    private static string ScoreReason(Finding.WrongScore score)
    {
        double factor =
            Math.Max(score.Stated, score.Recomputed) / Math.Min(score.Stated, score.Recomputed);
        string off =
            double.IsFinite(factor) && factor > 0
                ? $", off by a factor of {LintNumbers.Digits(factor)}"
                : "";
        return $"the parts give {LintNumbers.Text(score.Recomputed, LintUnit.Gram)} a unit, {LintNumbers.Text(score.Stated, LintUnit.Gram)} is told{off}";
    }

    private static string Counted(int count, string word) =>
        count == 1 ? $"1 {word}" : $"{count} {word}s";
}
