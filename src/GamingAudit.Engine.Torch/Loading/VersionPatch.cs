using System.Buffers.Binary;
using GamingAudit.Engine.Torch.Loading.Elf;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>
/// TorchSharp's native library asks libstdc++ for GLIBCXX_3.4.32 (GCC 13) for one symbol alone, which newer headers
/// mention so that the stream objects are set up in time; nothing ever reads its address. Marked weak, the version no
/// longer stops an older libstdc++ from serving everything that is used.
/// </summary>
internal static class VersionPatch
{
    public const string Library = "libstdc++.so.6";
    public const string Version = "GLIBCXX_3.4.32";

    private const string Symbol = "_ZSt21ios_base_library_initv";

    /// <summary>The versions of libstdc++ that a library asks for and that are not offered.</summary>
    public static IReadOnlyList<VersionNeed> Missing(ElfImage library, IReadOnlySet<string> offered) =>
        [.. library.VersionNeeds.Where(
            need => need.Library == Library && !need.IsWeak && !offered.Contains(need.Version))];

    /// <summary>A copy of a library that asks for the version weakly.</summary>
    /// <param name="original">The library's bytes, left as they are.</param>
    /// <param name="offered">What the machine's libstdc++ offers.</param>
    /// <exception cref="InvalidDataException">It is not exactly the case that this is known to be safe for.</exception>
    public static byte[] Apply(byte[] original, IReadOnlySet<string> offered)
    {
        var library = new ElfImage(original);
        IReadOnlyList<VersionNeed> missing = Missing(library, offered);
        if (missing is not [{ Version: Version, Flags: 0 } need])
            throw new InvalidDataException(
                $"it asks for {Words(missing)}, where {Version} alone is known to be dispensable");
        if (library.SymbolsOf(need) is not [{ Name: Symbol, Index: var symbol }])
            throw new InvalidDataException($"other symbols than {Symbol} are bound to {Version}");
        if (library.IsRelocated(symbol))
            throw new InvalidDataException($"it uses the address of {Symbol}");

        byte[] patched = [.. original];
        BinaryPrimitives.WriteUInt16LittleEndian(patched.AsSpan(need.FlagsOffset), VersionNeed.Weak);
        return patched;
    }

    private static string Words(IReadOnlyList<VersionNeed> needs) => needs.Count == 0
        ? "nothing that is missing"
        : string.Join(", ", needs.Select(need => need.Version));
}
