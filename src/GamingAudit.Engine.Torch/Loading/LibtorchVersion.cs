namespace GamingAudit.Engine.Torch.Loading;

/// <summary>Versions of libtorch.</summary>
internal static class LibtorchVersion
{
    /// <summary>The version of libtorch that TorchSharp was made for; to ask TorchSharp would load it.</summary>
    public const string Wanted = "2.10.0";

    /// <summary>True where two versions have the same first two numbers.</summary>
    public static bool IsSameRelease(string one, string other) =>
        one.Split('.', '+').Take(2).SequenceEqual(other.Split('.', '+').Take(2));
}
