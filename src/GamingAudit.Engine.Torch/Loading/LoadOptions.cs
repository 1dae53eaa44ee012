namespace GamingAudit.Engine.Torch.Loading;

/// <summary>How to look for libtorch, and what may be done so that it loads.</summary>
/// <param name="Libtorch">Where it is, if the user says so; then nowhere else is looked.</param>
/// <param name="Workaround">
/// Lets a copy of TorchSharp's native library be used that accepts a libstdc++ older than GCC 13's.
/// </param>
/// <param name="CacheFolder">Where such copies are kept.</param>
/// <param name="AllowsMisfit">
/// Lets a libtorch be used that lacks functions which TorchSharp knows; the first call of one ends the process.
/// </param>
public sealed record LoadOptions(string? Libtorch, bool Workaround, string CacheFolder, bool AllowsMisfit = false)
{
    /// <summary>The environment variable that says where libtorch is.</summary>
    public const string LibtorchVariable = "GAMINGAUDIT_LIBTORCH";

    /// <summary>The environment variable that, set to <c>off</c>, forbids the workaround.</summary>
    public const string WorkaroundVariable = "GAMINGAUDIT_LIBSTDCXX_WORKAROUND";

    /// <summary>
    /// The environment variable that, set to <c>allow</c>, lets a libtorch be used that lacks functions.
    /// </summary>
    public const string MisfitVariable = "GAMINGAUDIT_LIBTORCH_MISFIT";

    /// <summary>What the environment says.</summary>
    /// <param name="libtorch">Where libtorch is; the environment is asked where null.</param>
    public static LoadOptions FromEnvironment(string? libtorch = null)
    {
        libtorch ??= Environment.GetEnvironmentVariable(LibtorchVariable);
        bool off = Environment.GetEnvironmentVariable(WorkaroundVariable) is "off" or "0" or "false";
        string? caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(caches))
            caches = OperatingSystem.IsLinux()
                ? Path.Combine(Folder(Environment.SpecialFolder.UserProfile), ".cache")
                : Folder(Environment.SpecialFolder.LocalApplicationData);
        return new LoadOptions(
            string.IsNullOrEmpty(libtorch) ? null : libtorch, !off, Path.Combine(caches, "gaming-audit", "torchsharp"),
            Environment.GetEnvironmentVariable(MisfitVariable) is "allow");
    }

    // Whether it exists or not: it is named in messages, and made when it is needed.
    private static string Folder(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
