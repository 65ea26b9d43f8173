using System.Globalization;
using System.Text.RegularExpressions;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads scores that a text works out in a line, as the specification's own examples do: mass / count = score / unit.</summary>
internal sealed partial class SciTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (source.Json is not null)
        {
            return null;
        }

        ScoreParts[] scores =
        [
            .. source
                .Lines.Select(
                    (line, i) =>
                        Read(
                            TextNumbers.Plain(line),
                            "#L" + (source.FirstLine + i).ToString(CultureInfo.InvariantCulture)
                        )
                )
                .OfType<ScoreParts>(),
        ];
        return scores.Length == 0
            ? null
            : new ReadDocument(DocumentFormat.Sci, "")
            {
                Scores = [.. scores],
                Measures = [.. scores.SelectMany(score => new[] { score.Stated, score.Whole! })],
                Words = string.Join('\n', source.Lines),
            };
    }

    private static ScoreParts? Read(string line, string path)
    {
        Match match = Equation().Match(line);
        if (
            !match.Success
            || TextNumbers.Read(match.Groups["mass"].Value) is not { } mass
            || TextNumbers.Read(match.Groups["count"].Value) is not { } count
            || TextNumbers.Read(match.Groups["score"].Value) is not { } score
        )
        {
            return null;
        }

        double units = count * (SciUnit.Count(match.Groups["many"].Value.ToLowerInvariant()) ?? 1);
        double each = SciUnit.Count(match.Groups["each"].Value.ToLowerInvariant()) ?? 1;
        return new ScoreParts(
            new Measure(
                score * SciUnit.Mass(match.Groups["small"].Value)!.Value / each,
                LintUnit.Gram,
                path
            ),
            new Measure(units, LintUnit.One, path)
        )
        {
            Whole = new Measure(
                mass * SciUnit.Mass(match.Groups["large"].Value)!.Value,
                LintUnit.Gram,
                path
            ),
        };
    }

    [GeneratedRegex(
        @"(?<mass>\d[\d.,]{0,30}) ?(?<large>kg|g|t|mg) ?CO2(?:eq|e)? ?/ ?(?<count>\d[\d.,]{0,30}) ?(?<many>thousand|million|billion|trillion)? [a-z]+(?:/[a-z]+)? ?= ?(?<score>\d[\d.,]{0,30}) ?(?<small>kg|g|mg|µg) ?CO2(?:eq|e)? ?/ ?(?:(?<each>thousand|million|billion|trillion) )?[a-z]+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Equation();
}
