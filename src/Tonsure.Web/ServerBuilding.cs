using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tonsure.Web.Access;
using Tonsure.Web.Http;

namespace Tonsure.Web;

/// <summary>Puts a server together: the limits, then whoever stands before every path, then the paths.</summary>
internal static class ServerBuilding
{
    // The largest body that any of the paths wants is a queue of some thousand jobs.
    private const long LargestBody = 1 << 20;
    private const int MostConnections = 2000;
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(60);

    public static WebApplication Build(
        ServerOptions options,
        ServerDoors doors,
        IReadOnlyList<IEndpoints> endpoints,
        Action<string, Exception> failed
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        Listen(builder, options);
        AddServices(builder.Services, endpoints);
        WebApplication application = builder.Build();
        Sessions sessions = new(doors.Time);
        application.Use(
            (context, next) =>
                Guard.AnswerAsync(
                    context,
                    next,
                    failed,
                    arrived => Arrival.Refuse(arrived, options.Rules)
                )
        );
        application.UseRouting();
        application.UseRequestTimeouts();
        application.Use(new Gate(options.Rules, doors.Bearers, sessions).AnswerAsync);
        application.UseAntiforgery();
        application
            .MapGet("/healthz", context => context.Response.WriteAsync("ok\n"))
            .WithMetadata(Needs.Nothing);
        new SignIn(doors.Bearers, sessions).Map(application);
        foreach (IEndpoints some in endpoints)
        {
            some.Map(application);
        }

        return application;
    }

    private static void Listen(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.UseKestrelCore();
        if (options.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            // A body that comes too slowly ends by Kestrel's own least rate.
            kestrel.Limits.RequestHeadersTimeout = LongestHead;
            kestrel.Listen(
                options.Endpoint,
                listen =>
                {
                    if (options.Certificate is { } certificate)
                    {
                        listen.UseHttps(certificate);
                    }
                }
            );
        });
    }

    private static void AddServices(
        IServiceCollection services,
        IReadOnlyList<IEndpoints> endpoints
    )
    {
        services.AddRoutingCore();
        services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = LongestRequest,
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            }
        );
        // Forms live as long as the server: no key is kept anywhere.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "tonsure-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        foreach (IEndpoints some in endpoints)
        {
            some.AddServices(services);
        }
    }
}
