using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads scores of Software Carbon Intensity, for AI or not: objects that have a score and what it is made from.</summary>
internal sealed class SciReader : IDocumentReader
{
    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (source.Json is not JsonValue.Members json)
        {
            return null;
        }

        List<ScoreParts> scores = [];
        Walk(scores, json, "");
        bool isNamed = DocumentTitle.Has(json, "sci", "software carbon intensity", "21031");
        if (scores.Count == 0 && !isNamed)
        {
            return null;
        }

        ReadDocument read = KeyedFigures.Read(DocumentFormat.Sci, "", json, "");
        return read with
        {
            Scores = [.. scores],
            Measures = [.. read.Measures.Concat(scores.SelectMany(Of)).Distinct()],
        };
    }

    private static void Walk(List<ScoreParts> scores, JsonValue value, string path)
    {
        if (ScoreReading.Of(value, path) is { } score)
        {
            scores.Add(score);
        }

        foreach ((string name, JsonValue member) in JsonFigures.Members(value))
        {
            Walk(scores, member, JsonFigures.Join(path, name));
        }

        foreach ((JsonValue item, string at) in JsonFigures.Items(value, path))
        {
            Walk(scores, item, at);
        }
    }

    private static IEnumerable<Measure> Of(ScoreParts score) =>
        new[]
        {
            score.Stated,
            score.Units,
            score.Operational,
            score.Embodied,
            score.Energy,
            score.Intensity,
            score.Whole,
        }.OfType<Measure>();
}
