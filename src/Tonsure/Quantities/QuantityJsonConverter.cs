using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tonsure.Quantities;

/// <summary>Writes a quantity as its text form with the unit and reads it back exactly.</summary>
/// <typeparam name="TQuantity">The quantity.</typeparam>
public sealed class QuantityJsonConverter<TQuantity> : JsonConverter<TQuantity>
    where TQuantity : struct, IQuantity<TQuantity>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The token is no string of a number and a unit.</exception>
    public override TQuantity Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return TQuantity.TryParse(text, out TQuantity quantity)
            ? quantity
            : throw new JsonException(
                $"'{text}' is not a {typeof(TQuantity).Name}: write a number and its unit"
            );
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        TQuantity value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());
}
