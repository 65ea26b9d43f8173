using Tonsure.Web.Asking;

namespace Tonsure.Web.Access;

/// <summary>What the page that asks for a token says.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Token">The field.</param>
/// <param name="Button">The button.</param>
/// <param name="Wrong">Where the token allows nothing.</param>
/// <param name="How">How to come by a token.</param>
public sealed record SignInWords(
    LocalText Title,
    LocalText Token,
    LocalText Button,
    LocalText Wrong,
    LocalText How
);
