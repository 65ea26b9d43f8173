using System.Text.RegularExpressions;
using Tonsure.Disclosing.Lint;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Documents;

/// <summary>What the linter asks of the catalogue of accelerators. A name that several models share stands for the most that any of them can.</summary>
public static partial class LintHardware
{
    private const int MostWords = 4;
    private const int MostText = 1000;

    /// <summary>The facts of a catalogue.</summary>
    public static LintFacts Of(AcceleratorCatalogue catalogue) =>
        new(
            text => Find(catalogue, text),
            catalogue
                .All.Select(device => Facts(device.Name, [device]))
                .MaxBy(facts => facts.MostOperationsPerJoule ?? 0)!
        );

    /// <summary>The one device that a text names; of words that lie within longer names the longer names count.</summary>
    private static DeviceFacts? Find(AcceleratorCatalogue catalogue, string text)
    {
        string[] words = Separators()
            .Split(text.Length > MostText ? text[..MostText] : text)
            .Where(word => word.Length > 0)
            .ToArray();
        Dictionary<string, DeviceFacts> found = new(StringComparer.Ordinal);
        int at = 0;
        while (at < words.Length)
        {
            int length = Math.Min(MostWords, words.Length - at);
            DeviceFacts? facts = null;
            while (length > 0 && (facts = Named(catalogue, words[at..(at + length)])) is null)
            {
                length--;
            }

            if (facts is not null)
            {
                found[facts.Name] = facts;
            }

            at += Math.Max(1, length);
        }

        return found.Count == 1 ? found.Values.Single() : null;
    }

    private static DeviceFacts? Named(AcceleratorCatalogue catalogue, string[] words) =>
        catalogue.Find(string.Join(' ', words)) is HardwareMatch<Accelerator>.Found match
            ? match.Assumption is { } assumption
                ? Family(catalogue, assumption.Alias)
                : Facts(match.Item.Name, [match.Item])
            : null;

    private static DeviceFacts Family(AcceleratorCatalogue catalogue, string alias)
    {
        string family = alias.Split('-')[0];
        return Facts(
            alias,
            [
                .. catalogue.All.Where(device =>
                    device.Name == family
                    || device.Name.StartsWith(family + "-", StringComparison.Ordinal)
                ),
            ]
        );
    }

    private static DeviceFacts Facts(string name, Accelerator[] devices) =>
        new(
            name,
            devices.Max(device => device.Tdp?.Watts),
            devices.Max(device =>
                device is { Tdp: { } power, PeakFlops: { Count: > 0 } peaks }
                    ? peaks.Values.Max() / power.Watts
                    : (double?)null
            )
        );

    // A count before a device, and what stands between devices; hyphens join a name.
    [GeneratedRegex(@"[\s,;:|/()]+|\b\d+\s*[x×]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();
}
