using System.Text.RegularExpressions;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>A folder that holds the libraries of libtorch.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Origin">How it was found.</param>
/// <param name="Version">Its version ("2.10.0", "2.11.0+cu130"); null where nothing says it.</param>
public sealed partial record LibtorchFolder(string Path, LibtorchOrigin Origin, string? Version)
{
    /// <summary>True where it was built with CUDA.</summary>
    public bool HasCuda => File.Exists(FileOf("torch_cuda"));

    /// <summary>The libraries to load, in order.</summary>
    public IEnumerable<string> Libraries => ((string[])["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"])
        .Select(FileOf).Where(File.Exists);

    /// <summary>
    /// The libtorch at a path: the folder itself or its <c>lib</c>, as in a PyTorch package or an unpacked libtorch.
    /// Null where there is none.
    /// </summary>
    public static LibtorchFolder? At(string path, LibtorchOrigin origin) => ((string[])[path, Sub(path, "lib")])
        .Where(folder => File.Exists(System.IO.Path.Combine(folder, FileName("torch_cpu"))))
        .Select(folder => new LibtorchFolder(System.IO.Path.GetFullPath(folder), origin, VersionOf(folder)))
        .FirstOrDefault();

    /// <summary>What a library's file is called on this system.</summary>
    public static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll"
        : OperatingSystem.IsMacOS() ? $"lib{library}.dylib"
        : $"lib{library}.so";

    private static string Sub(string path, string name) => System.IO.Path.Combine(path, name);

    // PyTorch has it in version.py, an unpacked libtorch in build-version, a NuGet package in its path or, once copied
    // beside an application, in the application's .deps.json.
    private static string? VersionOf(string folder)
    {
        string parent = System.IO.Path.GetFullPath(Sub(folder, ".."));
        return Match(Sub(parent, "version.py"), PythonVersion())
            ?? Match(Sub(parent, "build-version"), PlainVersion())
            ?? (PackageVersion().Match(folder.Replace('\\', '/')) is { Success: true } inPath ? inPath.Groups[1].Value
                : ((string?)AppContext.GetData("APP_CONTEXT_DEPS_FILES"))?
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Select(file => Match(file, PackageVersion())).FirstOrDefault(version => version is not null));
    }

    private static string? Match(string file, Regex pattern) =>
        File.Exists(file) && pattern.Match(File.ReadAllText(file)) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private string FileOf(string library) => System.IO.Path.Combine(Path, FileName(library));

    [GeneratedRegex("""__version__\s*=\s*['"]([^'"]+)""")]
    private static partial Regex PythonVersion();

    [GeneratedRegex(@"^\s*(\S+)")]
    private static partial Regex PlainVersion();

    [GeneratedRegex(@"libtorch-(?:cpu|cuda)[\w.-]*/(\d[^/""]*)")]
    private static partial Regex PackageVersion();
}
