using Tonsure.Web;
using Tonsure.Web.Http;

namespace Tonsure.Cli.Serving;

/// <summary>Runs a server until it is told to stop. The web's assemblies are loaded here and by no other verb.</summary>
internal static class Server
{
    /// <summary>All that <c>tonsure serve</c> answers.</summary>
    public static async Task<int> ServeAsync(
        CommandContext cli,
        ServeRequest request,
        CancellationToken cancellationToken
    )
    {
        ServerOptions options = ServeOptions.Read(cli, request);
        await Runs.Recovery.RunAsync(cli, cancellationToken);
        using Answers answers = new(cli, cancellationToken);
        _ = answers.Footprints.WarmAsync(cancellationToken);
        return await RunAsync(
            cli,
            options,
            answers.Endpoints,
            cli.Texts.Serving,
            cancellationToken
        );
    }

    /// <summary>Answers some paths; the address goes to the results, so that whoever asked for any port learns it.</summary>
    public static async Task<int> RunAsync(
        CommandContext cli,
        ServerOptions options,
        IReadOnlyList<IEndpoints> endpoints,
        Func<string, string> said,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using WebServer server = await WebServer.StartAsync(
                options,
                new ServerDoors(new TokenBearers(cli), cli.World.Time),
                endpoints,
                (request, e) => cli.Warn(cli.Texts.RequestFailed(request, e.Message)),
                cancellationToken
            );
            string address = server.Address.ToString().TrimEnd('/');
            await cli.Out.WriteLineAsync(address);
            await cli.Out.FlushAsync(cancellationToken);
            cli.Say(said(address));
            await server.WaitForStopAsync(cancellationToken);
            return ExitCodes.Done;
        }
        catch (ListenException e)
        {
            string where = e.Endpoint.ToString();
            (string what, string mend) = e.Problem switch
            {
                ListenProblem.InUse => (cli.Texts.ListenInUse(where), cli.Texts.ListenInUseMend),
                ListenProblem.NotAllowed => (
                    cli.Texts.ListenNotAllowed(where),
                    cli.Texts.ListenNotAllowedMend
                ),
                _ => (cli.Texts.ListenNotHere(where), cli.Texts.ListenNotHereMend),
            };
            throw new UserFaultException(ExitCodes.World, what, mend);
        }
    }
}
