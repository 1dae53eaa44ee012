using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>Looks for libtorch: where the user says, beside the application, in PyTorch.</summary>
internal static class LibtorchSearch
{
    /// <summary>The places in the order in which they count, each looked at only when it is asked for.</summary>
    public static IEnumerable<SearchedPlace> Places(LoadOptions options)
    {
        if (options.Libtorch is { } named)
        {
            yield return new SearchedPlace(
                LibtorchOrigin.Named, named, LibtorchFolder.At(named, LibtorchOrigin.Named));
            yield break;
        }
        string[] own = [.. ApplicationFolders()];
        yield return new SearchedPlace(
            LibtorchOrigin.Application,
            "the application's own native libraries",
            First(own, LibtorchOrigin.Application));
        yield return new SearchedPlace(
            LibtorchOrigin.PyTorch,
            "an installation of PyTorch",
            First(PythonInstallation.TorchFolders(), LibtorchOrigin.PyTorch));
    }

    /// <summary>Folders in which the runtime looks for the application's native libraries.</summary>
    public static IEnumerable<string> ApplicationFolders()
    {
        string searched = (string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "";
        return searched.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory)
            .Append(Path.Combine(
                AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"));
    }

    private static LibtorchFolder? First(IEnumerable<string> folders, LibtorchOrigin origin) =>
        folders.Select(folder => LibtorchFolder.At(folder, origin)).FirstOrDefault(found => found is not null);
}
