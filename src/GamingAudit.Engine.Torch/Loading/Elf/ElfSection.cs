namespace GamingAudit.Engine.Torch.Loading.Elf;

/// <summary>One section of an ELF file.</summary>
/// <param name="Type">sh_type.</param>
/// <param name="Offset">Where in the file it begins.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Link">The section that it refers to: for symbols and versions, that of their names.</param>
internal readonly record struct ElfSection(uint Type, int Offset, int Size, int Link)
{
    public const uint Relocations = 4;
    public const uint DynamicSymbols = 11;
    public const uint VersionDefinitions = 0x6ffffffd;
    public const uint VersionNeeds = 0x6ffffffe;
    public const uint SymbolVersions = 0x6fffffff;
}
