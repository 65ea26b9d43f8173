using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tonsure.Web.Http;

namespace Tonsure.Web.Mcp;

/// <summary>The tools over HTTP, at <c>/mcp</c>. No session is kept: each request stands for itself.</summary>
/// <param name="tools">The tools.</param>
public sealed class McpPaths(McpTools tools) : IEndpoints
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) =>
        services
            .AddMcpServer(McpTools.Head)
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithTools(tools.All);

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes) => routes.MapMcp("/mcp").WithMetadata(Needs.Read);
}
