using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tonsure.Web.Http;

/// <summary>Paths that belong together; a server answers those of all that it was given.</summary>
public interface IEndpoints
{
    /// <summary>Adds what the paths need, before anything is mapped.</summary>
    void AddServices(IServiceCollection services) { }

    /// <summary>Adds the paths.</summary>
    void Map(IEndpointRouteBuilder routes);
}
