namespace GamingAudit.Engine.Torch.Loading;

/// <summary>Where a libtorch was found.</summary>
public enum LibtorchOrigin
{
    /// <summary>Named with <c>--libtorch</c>, or by <see cref="LoadOptions.LibtorchVariable"/>.</summary>
    Named,

    /// <summary>Among the application's own native libraries, as a NuGet package puts it there.</summary>
    Application,

    /// <summary>In an installation of PyTorch.</summary>
    PyTorch,
}
