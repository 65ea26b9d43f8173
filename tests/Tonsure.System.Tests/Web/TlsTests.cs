using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tonsure.Web;
using Tonsure.Web.Access;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Beyond loopback nothing is served that could be read on the way.</summary>
public sealed class TlsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_beyond_loopback_without_TLS_is_not_started() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            WebServer.StartAsync(
                new ServerOptions(
                    new IPEndPoint(IPAddress.Any, 0),
                    new AccessRules(false, true, ["example.org"], []),
                    null
                ),
                TestDoors.Of(new NoBearers()),
                [],
                (_, _) => { },
                Token
            )
        );

    [Fact]
    public async Task With_a_certificate_TLS_is_spoken_and_browsers_are_told_to_keep_to_it()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        await using WebServer server = await WebServer.StartAsync(
            new ServerOptions(
                new IPEndPoint(IPAddress.Loopback, 0),
                new AccessRules(false, false, [], []),
                certificate
            ),
            TestDoors.Of(new NoBearers()),
            [],
            (_, _) => { },
            Token
        );
        Assert.Equal("https", server.Address.Scheme);
        using SocketsHttpHandler handler = new();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { certificate },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        using HttpClient client = new(handler) { BaseAddress = server.Address };
        using HttpResponseMessage response = await client.GetAsync(
            new Uri("/healthz", UriKind.Relative),
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }
}
