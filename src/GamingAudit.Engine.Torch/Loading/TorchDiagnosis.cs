using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GamingAudit.Engine.Learning.Kernels;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>
/// What <c>gaming-audit doctor</c> prints: what the engines need, what is there, and where it was found.
/// </summary>
/// <param name="Facts">Names and findings, in the order in which to read them.</param>
/// <param name="Problem">Why the torch engine cannot be used; null where it can.</param>
internal sealed record TorchDiagnosis(IReadOnlyList<(string Name, string Finding)> Facts, string? Problem)
{
    /// <summary>Looks at this machine, and loads libtorch if it can.</summary>
    public static TorchDiagnosis Of(LoadOptions options)
    {
        var facts = new List<(string, string)>();
        facts.AddRange(Machine());
        facts.AddRange(Libraries(options));
        string? problem = null;
        try
        {
            facts.AddRange(Loaded(TorchLoader.Load(options)));
        }
        catch (TorchUnavailableException e)
        {
            problem = e.Message;
        }
        return new TorchDiagnosis(facts, problem);
    }

    private static IEnumerable<(string, string)> Machine()
    {
        yield return ("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}");
        yield return ("runtime", RuntimeInformation.FrameworkDescription);
        yield return ("processors", $"{Environment.ProcessorCount}");
        yield return ("vectors", string.Join(
            ", ",
            ((string, bool)[])[
                ("AVX2", Avx2.IsSupported), ("FMA", Fma.IsSupported), ("AVX-512F", Avx512F.IsSupported),
                ("512 bits in hardware", Vector512.IsHardwareAccelerated)] is var features
                && features.Any(feature => feature.Item2)
                    ? features.Where(feature => feature.Item2).Select(feature => feature.Item1)
                    : ["none that the kernels use"]));
        yield return ("fused kernels", $"{KernelSet.Best} (of {string.Join(", ", KernelSet.Available)})");
    }

    private static IEnumerable<(string, string)> Libraries(LoadOptions options)
    {
        yield return ("TorchSharp",
            $"{typeof(torch).Assembly.GetName().Version}, made for libtorch {LibtorchVersion.Wanted}");
        yield return ("its native library", TorchLoader.FindNative() ?? "missing");
        foreach (SearchedPlace place in LibtorchSearch.Places(options))
            yield return ($"libtorch ({place.Origin})", place.Found is { } found
                ? $"{found.Path}, version {found.Version ?? "unknown"}, {(found.HasCuda ? "with" : "without")} CUDA"
                : $"none in {place.Place}");
        yield return ("libstdc++", Standard());
        yield return ("workaround", options.Workaround
            ? $"allowed, copies in {options.CacheFolder}"
            : $"off ({LoadOptions.WorkaroundVariable})");
    }

    private static string Standard()
    {
        try
        {
            return StandardLibrary.Find() is { } standard
                ? $"{standard.Path}, up to {standard.Level}"
                : "not looked at on this system";
        }
        catch (InvalidDataException e)
        {
            return $"not understood: {e.Message}";
        }
    }

    private static IEnumerable<(string, string)> Loaded(TorchInstallation torch)
    {
        yield return ("loaded", $"{torch.Libtorch.Path} in {torch.Seconds:F2} s");
        yield return ("through", torch.IsPatched
            ? $"{torch.NativeLibrary}, a copy that accepts this libstdc++"
            : torch.NativeLibrary);
        if (torch.VersionRemark is { } remark) yield return ("remark", remark);
        yield return ("CUDA", torch.CudaObstacle ?? $"{torch.CudaDevices} device(s)");
    }
}
