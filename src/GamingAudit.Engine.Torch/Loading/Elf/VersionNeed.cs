namespace GamingAudit.Engine.Torch.Loading.Elf;

/// <summary>One version that a shared library asks another for: an entry of its .gnu.version_r section.</summary>
/// <param name="Library">The library that is to have it ("libstdc++.so.6").</param>
/// <param name="Version">The version ("GLIBCXX_3.4.32").</param>
/// <param name="Index">The number by which symbols refer to it.</param>
/// <param name="Flags">Bit 1 (<see cref="Weak"/>) set: the loader warns where the version is missing.</param>
/// <param name="FlagsOffset">Where in the file the 16 bits of the flags are.</param>
internal readonly record struct VersionNeed(
    string Library, string Version, int Index, ushort Flags, int FlagsOffset)
{
    /// <summary>VER_FLG_WEAK.</summary>
    public const ushort Weak = 2;

    public bool IsWeak => (Flags & Weak) != 0;
}
