using System.Diagnostics;
using System.Runtime.InteropServices;
using GamingAudit.Engine.Torch.Loading.Elf;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>
/// Loads libtorch and TorchSharp's native library, once a process, before TorchSharp itself would look for them: it
/// ends the process or prints pages of trace where something does not fit.
/// </summary>
internal static class TorchLoader
{
    private const string NativeName = "LibTorchSharp";
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, nint> Handles = [];
    private static TorchInstallation? loaded;

    /// <summary>Loads, or returns what is loaded already, whatever the options say then.</summary>
    /// <exception cref="TorchUnavailableException">It cannot be loaded.</exception>
    public static TorchInstallation Load(LoadOptions options)
    {
        lock (Gate)
        {
            return loaded ??= LoadAnew(options);
        }
    }

    /// <summary>The path of TorchSharp's native library as it was shipped; null where it is not there.</summary>
    internal static string? FindNative() => LibtorchSearch.ApplicationFolders()
        .Select(folder => Path.Combine(folder, LibtorchFolder.FileName(NativeName)))
        .FirstOrDefault(File.Exists);

    /// <summary>The library to load: the one that was shipped, or its patched copy where it would not load.</summary>
    /// <exception cref="TorchUnavailableException">Neither can be used.</exception>
    internal static (string Path, bool IsPatched) Prepare(
        string native, StandardLibrary? standard, LoadOptions options)
    {
        if (standard is null) return (native, false);
        try
        {
            IReadOnlyList<VersionNeed> missing =
                VersionPatch.Missing(new ElfImage(File.ReadAllBytes(native)), standard.Offered);
            if (missing.Count == 0) return (native, false);
            if (!options.Workaround)
                throw new TorchUnavailableException(
                    $"TorchSharp's native library needs {string.Join(", ", missing.Select(need => need.Version))} and "
                    + $"{standard.Path} ends at {standard.Level}: install the libstdc++ of GCC 13 or later, or allow "
                    + $"the workaround ({LoadOptions.WorkaroundVariable} is off).");
            return (PatchedLibrary.For(native, standard.Offered, options.CacheFolder), true);
        }
        catch (InvalidDataException e)
        {
            throw new TorchUnavailableException(
                $"TorchSharp's native library {native} is not one that this program knows how to run on "
                + $"{standard.Level} ({e.Message}): install the libstdc++ of GCC 13 or later.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TorchUnavailableException(
                $"The copy of TorchSharp's native library that runs on {standard.Level} cannot be kept in "
                + $"{options.CacheFolder}: {e.Message}", e);
        }
    }

    private static TorchInstallation LoadAnew(LoadOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        LibtorchFolder libtorch = Find(options);
        string native = FindNative() ?? throw new TorchUnavailableException(
            $"TorchSharp's native library ({LibtorchFolder.FileName(NativeName)}) is missing from this installation: "
            + "install gaming-audit again.");
        (string path, bool patched) = Prepare(native, FindStandardLibrary(), options);
        string? cudaObstacle = LoadLibtorch(libtorch);
        (Handles[NativeName], string? misfit) = LoadNative(path, libtorch, options.AllowsMisfit);
        NativeLibrary.SetDllImportResolver(
            typeof(torch).Assembly,
            static (name, _, _) => Handles.TryGetValue(name, out nint handle) ? handle : 0);
        torch.InitializeDeviceType(DeviceType.CPU);
        int devices = cudaObstacle is null ? CudaDevices(out cudaObstacle) : 0;
        return new TorchInstallation(
            libtorch, path, patched, misfit, cudaObstacle, devices, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static LibtorchFolder Find(LoadOptions options)
    {
        LibtorchFolder? found = LibtorchSearch.Places(options).Select(place => place.Found)
            .FirstOrDefault(folder => folder is not null);
        if (found is null)
            throw new TorchUnavailableException(options.Libtorch is { } named
                ? $"There is no libtorch in {named}: name the folder that holds "
                    + $"{LibtorchFolder.FileName("torch_cpu")}, or a PyTorch package."
                : $"No libtorch was found beside the application or in a PyTorch installation: install PyTorch "
                    + $"{LibtorchVersion.Wanted} or unpack libtorch {LibtorchVersion.Wanted}, and name its folder with "
                    + $"--libtorch or {LoadOptions.LibtorchVariable}.");
        if (found.Version is { } version && version.Split('.')[0] != LibtorchVersion.Wanted.Split('.')[0])
            throw new TorchUnavailableException(
                $"The libtorch in {found.Path} is version {version}, and TorchSharp needs {LibtorchVersion.Wanted}.");
        return found;
    }

    private static StandardLibrary? FindStandardLibrary()
    {
        try
        {
            return StandardLibrary.Find();
        }
        catch (InvalidDataException e)
        {
            throw new TorchUnavailableException($"The machine's libstdc++ cannot be read: {e.Message}.", e);
        }
    }

    // The libraries of CUDA may be there without what they need; the processor then still serves.
    private static string? LoadLibtorch(LibtorchFolder libtorch)
    {
        string? cudaObstacle = libtorch.HasCuda ? null : "this libtorch was built without CUDA";
        foreach (string library in libtorch.Libraries)
            try
            {
                nint handle = NativeLibrary.Load(library);
                if (library.Contains("torch_cuda", StringComparison.Ordinal)) Handles["torch_cuda"] = handle;
                if (library.Contains("torch_cpu", StringComparison.Ordinal)) Handles["torch_cpu"] = handle;
            }
            catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
            {
                if (!Path.GetFileName(library).Contains("cuda", StringComparison.Ordinal))
                    throw new TorchUnavailableException($"libtorch does not load from {library}: {Line(e)}.", e);
                cudaObstacle ??= $"{library} does not load: {Line(e)}";
            }
        return cudaObstacle;
    }

    private static (nint Handle, string? Misfit) LoadNative(string path, LibtorchFolder libtorch, bool allowsMisfit)
    {
        string? misfit = null;
        try
        {
            return (DynamicLoader.Load(path), null);
        }
        catch (DllNotFoundException e) when (allowsMisfit)
        {
            misfit = Line(e);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw Misfitting(libtorch, e, $"; {LoadOptions.MisfitVariable}=allow uses what does fit");
        }
        try
        {
            return (DynamicLoader.Load(path, bindsLate: true), misfit);
        }
        catch (DllNotFoundException e)
        {
            throw Misfitting(libtorch, e, "");
        }
    }

    private static TorchUnavailableException Misfitting(LibtorchFolder libtorch, Exception e, string hint) => new(
        $"TorchSharp does not fit the libtorch in {libtorch.Path} (version {libtorch.Version ?? "unknown"}; it needs "
        + $"{LibtorchVersion.Wanted}): {Line(e)}{hint}.", e);

    private static int CudaDevices(out string? obstacle)
    {
        bool available = torch.TryInitializeDeviceType(DeviceType.CUDA);
        obstacle = available ? null : "the driver offers no CUDA device";
        return available ? torch.cuda.device_count() : 0;
    }

    private static string Line(Exception e) => e.Message.Split('\n')[0].Trim().TrimEnd('.');
}
