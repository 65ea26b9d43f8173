using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads documents whose names end in units, at any depth: each object is an account, each list in it may be its parts.</summary>
internal sealed class KeyedFigures
{
    private const string Totals = "totals";

    private readonly ImmutableArray<Account>.Builder _accounts =
        ImmutableArray.CreateBuilder<Account>();
    private readonly ImmutableArray<Measure>.Builder _measures =
        ImmutableArray.CreateBuilder<Measure>();
    private readonly ImmutableArray<Total>.Builder _totals = ImmutableArray.CreateBuilder<Total>();

    private KeyedFigures() { }

    /// <summary>What a document says.</summary>
    public static ReadDocument Read(
        DocumentFormat format,
        string version,
        JsonValue body,
        string path
    )
    {
        KeyedFigures found = new();
        found.Walk(body, path, "");
        return new ReadDocument(format, version)
        {
            Accounts = found._accounts.ToImmutable(),
            Measures = found._measures.ToImmutable(),
            Totals = found._totals.ToImmutable(),
            Words = JsonFigures.Words(body),
        };
    }

    private void Walk(JsonValue value, string path, string hardware)
    {
        foreach ((JsonValue item, string at) in JsonFigures.Items(value, path))
        {
            Walk(item, at, hardware);
        }

        if (value is not JsonValue.Members)
        {
            return;
        }

        string named = HardwareNames.Of(value) is { Length: > 0 } own ? own : hardware;
        ImmutableArray<ReadFigure> figures = ReadFigures.Of(value, path);
        _measures.AddRange(figures.Select(figure => figure.Measure));
        if (ReadFigures.Account(figures, path, named) is { } account)
        {
            _accounts.Add(account);
        }

        // A whole may stand around its parts, or beside them.
        ImmutableArray<ReadFigure> wholes = value[Totals] is { } totals
            ? ReadFigures.Of(totals, JsonFigures.Join(path, Totals))
            : figures;
        foreach ((string name, JsonValue member) in JsonFigures.Members(value))
        {
            string at = JsonFigures.Join(path, name);
            Parts(wholes, member, at);
            Walk(member, at, named);
        }
    }

    /// <summary>Items that all have a figure of the same name as the object around them are its parts.</summary>
    private void Parts(ImmutableArray<ReadFigure> wholes, JsonValue list, string path)
    {
        ImmutableArray<ReadFigure>[] items =
        [
            .. JsonFigures.Items(list, path).Select(item => ReadFigures.Of(item.Value, item.Path)),
        ];
        if (items.Length == 0)
        {
            return;
        }

        foreach (ReadFigure whole in wholes.Where(whole => IsSummed(whole.Measure.Unit)))
        {
            ReadFigure?[] parts =
            [
                .. items.Select(item => item.FirstOrDefault(f => f.Name == whole.Name)),
            ];
            if (parts.All(part => part is not null))
            {
                _totals.Add(new Total(whole.Measure, [.. parts.Select(part => part!.Measure)]));
            }
        }
    }

    private static bool IsSummed(LintUnit unit) =>
        unit is LintUnit.KilowattHour or LintUnit.Gram or LintUnit.Operation or LintUnit.Litre;
}
