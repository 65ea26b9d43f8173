using System.Net;
using Tonsure.Cli.Commands;

namespace Tonsure.Cli.Serving;

/// <summary>Reads where to listen: an address, or <c>localhost</c>, and a port.</summary>
internal static class ListenAddress
{
    private const string Option = "--listen";
    private const string Localhost = "localhost:";

    public static IPEndPoint Read(CommandContext cli, string typed)
    {
        string numeric = typed.StartsWith(Localhost, StringComparison.OrdinalIgnoreCase)
            ? $"{IPAddress.Loopback}:{typed[Localhost.Length..]}"
            : typed;
        // An address alone would be read as one with port 0.
        int colon = numeric.LastIndexOf(':');
        if (
            colon < 0
            || colon == numeric.Length - 1
            || !char.IsAsciiDigit(numeric[^1])
            || (numeric.Contains("::", StringComparison.Ordinal) && !numeric.Contains(']'))
            || !IPEndPoint.TryParse(numeric, out IPEndPoint? endpoint)
        )
        {
            throw Commands.Options.Bad(cli, Option, typed, cli.Texts.ExpectedListen);
        }

        return endpoint;
    }
}
