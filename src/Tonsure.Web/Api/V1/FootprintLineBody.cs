using System.Text.Json.Serialization;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Web.Api.V1;

/// <summary>What has one key.</summary>
internal sealed record FootprintLineBody : SumsBody
{
    private FootprintLineBody(FootprintTotal line)
        : base(line.Sums)
    {
        Key = line.Key;
        Activities = line.Activities;
        UncoveredActivities = line.Uncovered;
        Evidence = line.Worst.Word();
    }

    public static FootprintLineBody Of(FootprintTotal line) => new(line);

    /// <summary>The key: a subject, an owner, a site, a day, an hour, a grade or a run.</summary>
    [JsonPropertyOrder(0)]
    public string Key { get; }

    /// <summary>How many activities have a part in it.</summary>
    [JsonPropertyOrder(1)]
    public long Activities { get; }

    /// <summary>How many of them have neither energy nor declared carbon.</summary>
    [JsonPropertyOrder(2)]
    public long UncoveredActivities { get; }

    /// <summary>The worst grade in it.</summary>
    [JsonPropertyOrder(30)]
    public string Evidence { get; }
}
