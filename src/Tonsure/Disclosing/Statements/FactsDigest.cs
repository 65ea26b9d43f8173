using System.Security.Cryptography;
using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>
/// SHA-256 of activities as lines of canonical JSON, ordered by start and id: two ledgers with the same facts have the same one, however
/// their files are laid out.
/// </summary>
internal sealed class FactsDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    internal void Add(Activity activity)
    {
        _hash.AppendData(CanonicalJson.Write(Line(activity)));
        _hash.AppendData("\n"u8);
    }

    internal Digest Current => Digest.FromBytes(_hash.GetCurrentHash());

    private static JsonValue Line(Activity activity)
    {
        List<(string, JsonValue)> members =
        [
            ("id", JsonValue.Of(activity.Id.ToString())),
            ("run", JsonValue.Of(activity.RunId)),
            ("component", JsonValue.Of(activity.Component)),
            ("subject", JsonValue.Of(activity.Subject)),
            ("owner", JsonValue.Of(activity.Owner.ToString())),
            ("kind", JsonValue.Of(activity.Kind.Word())),
            ("zone", JsonValue.Of(activity.Zone.ToString())),
            ("interval", JsonValue.Of(activity.Interval.ToString())),
            ("grade", JsonValue.Of(activity.Evidence.Grade.Word())),
            ("method", JsonValue.Of(activity.Evidence.Method)),
            ("version", JsonValue.Of(activity.Evidence.Version)),
            ("vintage", JsonValue.Of(activity.Evidence.Vintage)),
            ("complete", JsonValue.Of(activity.Complete)),
            ("source", JsonValue.Of(activity.Source)),
            ("recorded", Whole(activity.RecordedAtMs)),
        ];
        Add(members, "site", activity.Site);
        Add(members, "reason", activity.Reason);
        Add(members, "source_digest", activity.SourceDigest);
        Add(members, "supersedes", activity.Supersedes?.ToString());
        Add(members, "accelerator", activity.Accelerator);
        Add(members, "currency", activity.Currency);
        Add(members, "cpus", activity.Cpus);
        Add(members, "cpu_ms", activity.CpuMs);
        Add(members, "accelerators", activity.Accelerators);
        Add(members, "accelerator_ms", activity.AcceleratorMs);
        Add(members, "cost_micros", activity.CostMicros);
        Add(members, "input_tokens", activity.InputTokens);
        Add(members, "output_tokens", activity.OutputTokens);
        Add(members, "declared_ug", activity.DeclaredCarbon?.Micrograms);
        if (activity.Energy is { } energy)
        {
            members.Add(
                ("boundary", JsonValue.Of(energy.Boundary == EnergyBoundary.It ? "it" : "facility"))
            );
            members.Add(("energy_mj", Whole(energy.Millijoules.Value)));
            members.Add(("energy_lower_mj", Whole(energy.Millijoules.Lower)));
            members.Add(("energy_upper_mj", Whole(energy.Millijoules.Upper)));
        }

        if (activity.Flop is { } flop && double.IsFinite(flop))
        {
            members.Add(("flop", JsonValue.Of(flop)));
        }

        if (!activity.Labels.IsEmpty)
        {
            members.Add(
                (
                    "labels",
                    JsonValue.Map(activity.Labels.Select(l => (l.Key, JsonValue.Of(l.Value))))
                )
            );
        }

        return JsonValue.Map(members);
    }

    private static void Add(List<(string, JsonValue)> members, string name, string? text)
    {
        if (text is not null)
        {
            members.Add((name, JsonValue.Of(text)));
        }
    }

    private static void Add(List<(string, JsonValue)> members, string name, long? whole)
    {
        if (whole is { } known)
        {
            members.Add((name, Whole(known)));
        }
    }

    // As text: a double does not hold all of 64 bits.
    private static JsonValue Whole(long whole) => JsonValue.Of(ExactDecimal.Of(whole, 0));
}
