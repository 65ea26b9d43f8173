using System.Diagnostics.CodeAnalysis;
using Tonsure.Accounting;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>What a statement is about: a subject, or an owner with all below it; all of time, or a period at which activities are cut.</summary>
public sealed record StatementScope
{
    private StatementScope(string? subject, OwnerPath? owner, Interval? period) =>
        (Subject, Owner, Period) = (subject, owner, period);

    /// <summary>The subject; null where it is about an owner.</summary>
    public string? Subject { get; }

    /// <summary>The owner; null where it is about a subject.</summary>
    public OwnerPath? Owner { get; }

    /// <summary>The period; null for all of time.</summary>
    public Interval? Period { get; }

    /// <summary>The subject or the owner.</summary>
    public string Name => Subject ?? Owner.ToString()!;

    /// <summary>Which activities of a ledger it is about.</summary>
    public ActivityFilter Filter =>
        new()
        {
            Subject = Subject,
            Owner = Owner,
            FromMs = Period?.StartMs,
            ToMs = Period?.EndMs,
        };

    /// <summary>The scope of a subject.</summary>
    /// <exception cref="ArgumentException">The subject is empty.</exception>
    public static StatementScope OfSubject(string subject, Interval? period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return new StatementScope(subject, null, period);
    }

    /// <summary>The scope of an owner.</summary>
    public static StatementScope OfOwner(OwnerPath owner, Interval? period) =>
        new(null, owner, period);

    /// <summary>The scope as it stands in a statement.</summary>
    public JsonValue ToJson()
    {
        List<(string, JsonValue)> members =
        [
            Subject is { } subject
                ? ("subject", JsonValue.Of(subject))
                : ("owner", JsonValue.Of(Name)),
        ];
        if (Period is { } period)
        {
            members.Add(("period", JsonValue.Of(period.ToString())));
        }

        return JsonValue.Map(members);
    }

    /// <summary>Reads the scope of a statement.</summary>
    public static bool TryRead(JsonValue? json, [NotNullWhen(true)] out StatementScope? scope)
    {
        scope = null;
        Interval? period = null;
        if (json?["period"] is { } stated)
        {
            if (!Interval.TryParse(stated.AsText, out Interval known))
            {
                return false;
            }

            period = known;
        }

        string? subject = json?["subject"]?.AsText;
        string? owner = json?["owner"]?.AsText;
        if (owner is null && !string.IsNullOrWhiteSpace(subject))
        {
            scope = OfSubject(subject, period);
        }
        else if (subject is null && OwnerPath.TryParse(owner, out OwnerPath path))
        {
            scope = OfOwner(path, period);
        }

        return scope is not null;
    }
}
