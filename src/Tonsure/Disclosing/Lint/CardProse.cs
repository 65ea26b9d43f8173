using System.Globalization;
using System.Text.RegularExpressions;

namespace Tonsure.Disclosing.Lint;

/// <summary>What a card says in sentences: cumulative hours, power of a device, total emissions.</summary>
internal static partial class CardProse
{
    /// <summary>The account of all that was trained; null where no sentence tells hours or emissions.</summary>
    public static Account? Read(string[] lines, int firstLine)
    {
        Account? account = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = TextNumbers.Plain(lines[i]);
            string path = "#L" + (firstLine + i).ToString(CultureInfo.InvariantCulture);
            Match hours = Hours().Match(line);
            Match power = Watts().Match(line);
            Match carbon = Emissions().Match(line);
            if (!hours.Success && !carbon.Success)
            {
                continue;
            }

            account ??= new Account(path);
            account = account with
            {
                DeviceHours = account.DeviceHours ?? Measured(hours, LintUnit.Hour, 1, path),
                Power = account.Power ?? Measured(power, LintUnit.Watt, 1, path),
                Carbon =
                    account.Carbon
                    ?? Measured(
                        carbon,
                        LintUnit.Gram,
                        SciUnit.Mass(carbon.Groups["unit"].Value) ?? 1e6,
                        path
                    ),
                Hardware = account.Hardware.Length == 0 && hours.Success ? line : account.Hardware,
            };
        }

        return account;
    }

    private static Measure? Measured(Match match, LintUnit unit, double size, string path) =>
        match.Success
        && TextNumbers.Read(match.Groups["number"].Value + match.Groups["size"].Value) is { } number
            ? new Measure(number * size, unit, path)
            : null;

    [GeneratedRegex(
        @"cumulative(?: of)? (?<number>[\d.,]+) ?(?<size>[kKMB]?) (?:GPU|TPU|device|accelerator)[ -]hours",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Hours();

    [GeneratedRegex(
        @"TDP of (?:[\d.]+ ?- ?)?(?<number>[\d.]+)(?<size>) ?W",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Watts();

    [GeneratedRegex(
        @"location-based greenhouse gas emissions were (?<number>[\d.,]+) ?(?<size>[kKM]?) ?(?<unit>metric tons|tons|tonnes|t|kg)\b|total emissions were (?<number>[\d.,]+) ?(?<size>) ?(?<unit>metric tons|tons|tonnes|t|kg) ?CO2",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Emissions();
}
