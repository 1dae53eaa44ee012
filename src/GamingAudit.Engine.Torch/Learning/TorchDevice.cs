namespace GamingAudit.Engine.Torch.Learning;

/// <summary>Where torch computes the updates.</summary>
public enum TorchDevice
{
    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>The CUDA device that libtorch takes by default.</summary>
    Cuda,
}
