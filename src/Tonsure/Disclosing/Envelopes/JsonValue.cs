using System.Collections.Immutable;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>
/// A JSON value as RFC 8785 (and I-JSON below it) allows: numbers are IEEE doubles, names of an object differ, and every text is well
/// formed.
/// </summary>
public abstract record JsonValue
{
    private JsonValue() { }

    /// <summary><c>null</c>.</summary>
    public static JsonValue Nothing { get; } = new Null();

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">Half a surrogate pair stands alone.</exception>
    public static JsonValue Of(string text) => new Text(text);

    /// <summary>A truth.</summary>
    public static JsonValue Of(bool truth) => new Truth(truth);

    /// <summary>A whole number that a double holds exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond ±(2^53 − 1).</exception>
    public static JsonValue Of(long whole) =>
        whole is >= -MostExact and <= MostExact
            ? new Number(whole)
            : throw new ArgumentOutOfRangeException(nameof(whole), whole, "no double holds it");

    /// <summary>A finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static JsonValue Of(double number) => new Number(number);

    /// <summary>A list.</summary>
    public static JsonValue List(params IEnumerable<JsonValue> items) => new Array([.. items]);

    /// <summary>An object. The order of names does not matter; canonical JSON sorts them.</summary>
    /// <exception cref="ArgumentException">A name comes twice, or half a surrogate pair stands alone in it.</exception>
    public static JsonValue Map(params IEnumerable<(string Name, JsonValue Value)> members) =>
        new Members(
            members.ToImmutableDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal)
        );

    /// <summary>The greatest whole number below which a double holds every one: 2^53 − 1.</summary>
    public const long MostExact = (1L << 53) - 1;

    /// <summary>The value under a name where this is an object that has it; else null.</summary>
    public virtual JsonValue? this[string name] => null;

    /// <summary>The text where this is one; else null.</summary>
    public virtual string? AsText => null;

    /// <summary><c>null</c>.</summary>
    public sealed record Null : JsonValue;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Truth(bool Value) : JsonValue;

    /// <summary>A number.</summary>
    public sealed record Number : JsonValue
    {
        /// <summary>A finite number.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
        public Number(double value) =>
            Value = double.IsFinite(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "not finite");

        /// <summary>The number.</summary>
        public double Value { get; }
    }

    /// <summary>A text.</summary>
    public sealed record Text : JsonValue
    {
        /// <summary>A well-formed text.</summary>
        /// <exception cref="ArgumentException">Half a surrogate pair stands alone.</exception>
        public Text(string value) =>
            Value = StrictText.IsWellFormed(value)
                ? value
                : throw new ArgumentException("half a surrogate pair stands alone", nameof(value));

        /// <summary>The text.</summary>
        public string Value { get; }

        /// <inheritdoc/>
        public override string? AsText => Value;
    }

    /// <summary>A list.</summary>
    /// <param name="Items">What is in it, in order.</param>
    public sealed record Array(ImmutableArray<JsonValue> Items) : JsonValue
    {
        /// <inheritdoc/>
        public bool Equals(Array? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>An object.</summary>
    public sealed record Members : JsonValue
    {
        /// <summary>Values by name.</summary>
        /// <exception cref="ArgumentException">Half a surrogate pair stands alone in a name.</exception>
        public Members(ImmutableDictionary<string, JsonValue> values) =>
            Values = values.Keys.All(name => StrictText.IsWellFormed(name))
                ? values
                : throw new ArgumentException("half a surrogate pair stands alone", nameof(values));

        /// <summary>Values by name.</summary>
        public ImmutableDictionary<string, JsonValue> Values { get; }

        /// <inheritdoc/>
        public override JsonValue? this[string name] => Values.GetValueOrDefault(name);

        /// <inheritdoc/>
        public bool Equals(Members? other) =>
            other is not null
            && Values.Count == other.Values.Count
            && Values.All(member =>
                other.Values.TryGetValue(member.Key, out JsonValue? value) && value == member.Value
            );

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Count;
    }
}
