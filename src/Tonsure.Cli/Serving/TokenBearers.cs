using Tonsure.Adapters;
using Tonsure.Adapters.Access;
using Tonsure.Web.Access;
using Tonsure.Web.Http;

namespace Tonsure.Cli.Serving;

/// <summary>Knows this home's tokens. Where they cannot be read nobody is let in, and the diagnostics say why.</summary>
internal sealed class TokenBearers(CommandContext cli) : IBearers
{
    public Bearer? Find(string token) => Look(store => store.Find(token));

    public Bearer? OfId(string id) => Look(store => store.OfId(id));

    private Bearer? Look(Func<TokenStore, StoredToken?> find)
    {
        try
        {
            return find(cli.World.Tokens) is { } token
                ? new Bearer(
                    token.Id,
                    token
                        .Scopes.Select(word =>
                            Enum.TryParse(word, ignoreCase: true, out Scope scope)
                                ? scope
                                : (Scope?)null
                        )
                        .OfType<Scope>()
                        .ToHashSet()
                )
                : null;
        }
        catch (Exception e) when (e is TokenFileException or HomeUnusableException)
        {
            cli.Warn(Faults.Words(cli.Texts, e).What);
            return null;
        }
    }
}
