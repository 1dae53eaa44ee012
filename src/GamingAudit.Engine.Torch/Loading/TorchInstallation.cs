namespace GamingAudit.Engine.Torch.Loading;

/// <summary>The native libraries that TorchSharp runs on in this process.</summary>
/// <param name="Libtorch">The libtorch in use.</param>
/// <param name="NativeLibrary">The file of TorchSharp's own native library that was loaded.</param>
/// <param name="IsPatched">True where that is a copy that accepts an older libstdc++.</param>
/// <param name="CudaObstacle">Why CUDA cannot be used; null where it can.</param>
/// <param name="CudaDevices">How many CUDA devices there are.</param>
/// <param name="Seconds">How long loading took.</param>
public sealed record TorchInstallation(
    LibtorchFolder Libtorch, string NativeLibrary, bool IsPatched, string? CudaObstacle, int CudaDevices,
    double Seconds)
{
    /// <summary>
    /// A remark on a libtorch of another version than TorchSharp was made for; null where it is that one.
    /// </summary>
    public string? VersionRemark =>
        Libtorch.Version is { } version && !TorchLoader.IsSameRelease(version, TorchLoader.WantedVersion)
            ? $"TorchSharp was made for libtorch {TorchLoader.WantedVersion}; this is {version}, and all symbols bound"
            : null;
}
