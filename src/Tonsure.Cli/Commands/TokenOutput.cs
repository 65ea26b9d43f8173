using Tonsure.Adapters.Access;
using Tonsure.Cli.Rendering;

namespace Tonsure.Cli.Commands;

/// <summary>Writes what is kept of tokens, and a new one itself, once.</summary>
internal static class TokenOutput
{
    public static string Json(IReadOnlyList<StoredToken> tokens, string? secret) =>
        Rendering.Json.Write(json =>
        {
            json.WriteStartArray();
            foreach (StoredToken token in tokens)
            {
                json.WriteStartObject();
                json.WriteString("id", token.Id);
                json.WriteString("name", token.Name);
                json.WriteStartArray("scopes");
                foreach (string scope in token.Scopes)
                {
                    json.WriteStringValue(scope);
                }

                json.WriteEndArray();
                json.WriteString("created", Instant(token.CreatedMs));
                json.WriteString("expires", Instant(token.ExpiresMs));
                json.WriteString("revoked", Instant(token.RevokedMs));
                if (secret is not null)
                {
                    json.WriteString("token", secret);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    public static IEnumerable<IReadOnlyList<string>> Rows(
        IReadOnlyList<StoredToken> tokens,
        string? secret
    )
    {
        string[] names = ["id", "name", "scopes", "created", "expires", "revoked"];
        yield return secret is null ? names : [.. names, "token"];
        foreach (StoredToken token in tokens)
        {
            string[] fields =
            [
                token.Id,
                token.Name,
                string.Join(' ', token.Scopes),
                Instant(token.CreatedMs)!,
                Instant(token.ExpiresMs) ?? "",
                Instant(token.RevokedMs) ?? "",
            ];
            yield return secret is null ? fields : [.. fields, secret];
        }
    }

    public static void Table(CommandContext cli, IReadOnlyList<StoredToken> tokens)
    {
        if (tokens.Count == 0)
        {
            cli.Out.WriteLine(cli.Texts.NoTokens);
            return;
        }

        TableWriter.Table(
            cli,
            [
                "ID",
                cli.Texts.TokenFor,
                cli.Texts.TokenScopes,
                cli.Texts.TokenCreated,
                cli.Texts.TokenExpires,
                cli.Texts.TokenRevoked,
            ],
            [],
            Rows(tokens, null).Skip(1)
        );
    }

    private static string? Instant(long? milliseconds) =>
        milliseconds is { } known ? Rendering.Json.Instant(known) : null;
}
