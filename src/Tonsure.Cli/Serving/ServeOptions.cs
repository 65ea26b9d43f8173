using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tonsure.Adapters;
using Tonsure.Web;
using Tonsure.Web.Access;

namespace Tonsure.Cli.Serving;

/// <summary>Reads where to listen and whom to let in. What could be read on the way is refused.</summary>
internal static class ServeOptions
{
    public static ServerOptions Read(CommandContext cli, ServeRequest request)
    {
        IPEndPoint endpoint = ListenAddress.Read(cli, request.Listen);
        bool loopback = IPAddress.IsLoopback(endpoint.Address);
        FrozenSet<IPAddress> proxies =
        [
            .. request.Proxies.Select(typed =>
                IPAddress.TryParse(typed, out IPAddress? address)
                    ? address
                    : throw Commands.Options.Bad(
                        cli,
                        "--trusted-proxy",
                        typed,
                        cli.Texts.ExpectedAddress
                    )
            ),
        ];
        if (!loopback && request.Certificate is null && proxies.Count == 0)
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.NotLoopback(request.Listen),
                cli.Texts.NotLoopbackMend(endpoint.Port)
            );
        }

        string[] hosts = [.. request.Hosts.Select(typed => Host(cli, typed))];
        bool anyAddress =
            endpoint.Address.Equals(IPAddress.Any) || endpoint.Address.Equals(IPAddress.IPv6Any);
        if (hosts.Length == 0 && (proxies.Count > 0 || anyAddress))
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.HostNeeded,
                cli.Texts.HostNeededMend
            );
        }

        if (!loopback && !anyAddress && proxies.Count == 0)
        {
            hosts = [.. hosts, Bracketed(endpoint.Address)];
        }

        return new ServerOptions(
            endpoint,
            new AccessRules(
                // Whoever comes through a proxy is not the one who sits at this machine.
                Operator: loopback && proxies.Count == 0,
                request.IsPublic,
                hosts.ToFrozenSet(StringComparer.Ordinal),
                proxies
            ),
            Certificate(cli, request)
        );
    }

    private static string Host(CommandContext cli, string typed) =>
        Uri.CheckHostName(typed.Trim('[', ']')) != UriHostNameType.Unknown
            ? typed.ToLowerInvariant()
            : throw Commands.Options.Bad(cli, "--host", typed, cli.Texts.ExpectedHost);

    private static string Bracketed(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"[{address}]"
            : $"{address}";

    private static X509Certificate2? Certificate(CommandContext cli, ServeRequest request)
    {
        if (request.Certificate is not { } path)
        {
            return request.Key is null
                ? null
                : throw new UserFaultException(
                    ExitCodes.Usage,
                    cli.Texts.CertificateNeeded,
                    cli.Texts.NotLoopbackMend(443)
                );
        }

        try
        {
            return X509Certificate2.CreateFromPemFile(path, request.Key);
        }
        catch (Exception e)
            when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.CertificateUnusable(path, TonsureHome.Reason(e)),
                cli.Texts.CertificateUnusableMend
            );
        }
    }
}
