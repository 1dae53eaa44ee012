using System.Buffers.Binary;
using System.Text;

namespace GamingAudit.Engine.Torch.Loading.Elf;

/// <summary>
/// What a 64-bit little-endian ELF shared library says about symbol versions (System V gABI; symbol versioning as in
/// the Linux Standard Base 5.0, chapter 11). Reads what it was given and changes nothing.
/// </summary>
internal sealed class ElfImage
{
    private const int SymbolSize = 24;
    private const int RelocationSize = 24;
    private readonly byte[] bytes;
    private readonly ElfSection[] sections;

    /// <exception cref="InvalidDataException">The bytes are not such a library.</exception>
    public ElfImage(byte[] bytes)
    {
        this.bytes = bytes;
        try
        {
            ReadOnlySpan<byte> identification = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1];
            if (!bytes.AsSpan().StartsWith(identification) || UInt16(16) != 3)
                throw new InvalidDataException("it is not a 64-bit little-endian ELF shared library");
            sections = [.. Enumerable.Range(0, UInt16(60)).Select(Section)];
            VersionNeeds = [.. sections.Where(s => s.Type == ElfSection.VersionNeeds).SelectMany(Needs)];
            VersionDefinitions =
                [.. sections.Where(s => s.Type == ElfSection.VersionDefinitions).SelectMany(Definitions)];
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("its ELF tables point outside the file", e);
        }
    }

    /// <summary>The versions that it asks other libraries for.</summary>
    public IReadOnlyList<VersionNeed> VersionNeeds { get; }

    /// <summary>The versions that it has to offer.</summary>
    public IReadOnlyList<string> VersionDefinitions { get; }

    /// <summary>Names and indices of the dynamic symbols that are bound to a version.</summary>
    /// <exception cref="InvalidDataException">The tables are broken.</exception>
    public IReadOnlyList<(string Name, int Index)> SymbolsOf(VersionNeed need)
    {
        if (Only(ElfSection.DynamicSymbols) is not { } symbols || Only(ElfSection.SymbolVersions) is not { } versions)
            throw new InvalidDataException("it has no table of dynamic symbols and their versions");
        var found = new List<(string, int)>();
        for (int i = 0; i < versions.Size / sizeof(ushort); i++)
            if ((UInt16(versions.Offset + i * sizeof(ushort)) & 0x7fff) == need.Index)
                found.Add((Text(sections[symbols.Link], Int32(symbols.Offset + i * SymbolSize)), i));
        return found;
    }

    /// <summary>True where a relocation refers to a dynamic symbol, so that its address is needed.</summary>
    public bool IsRelocated(int symbol)
    {
        foreach (ElfSection section in sections.Where(s => s.Type == ElfSection.Relocations))
            for (int at = section.Offset; at < section.Offset + section.Size; at += RelocationSize)
                if (Int32(at + 12) == symbol) return true;
        return false;
    }

    private ElfSection? Only(uint type)
    {
        ElfSection[] found = [.. sections.Where(s => s.Type == type)];
        return found.Length == 1 ? found[0] : null;
    }

    private ElfSection Section(int number)
    {
        int at = Offset(40) + number * UInt16(58);
        const uint withoutBytes = 8;
        var type = (uint)Int32(at + 4);
        return new ElfSection(type, Offset(at + 24), type == withoutBytes ? 0 : Offset(at + 32), Int32(at + 40));
    }

    private IEnumerable<VersionNeed> Needs(ElfSection section)
    {
        ElfSection names = sections[section.Link];
        for (int at = section.Offset; ; at += Int32(at + 12))
        {
            string library = Text(names, Int32(at + 4));
            int entry = at + Int32(at + 8);
            for (int left = UInt16(at + 2); left > 0; left--, entry += Int32(entry + 12))
                yield return new VersionNeed(
                    library, Text(names, Int32(entry + 8)), UInt16(entry + 6) & 0x7fff, UInt16(entry + 4), entry + 4);
            if (Int32(at + 12) <= 0) yield break;
        }
    }

    private IEnumerable<string> Definitions(ElfSection section)
    {
        for (int at = section.Offset; ; at += Int32(at + 16))
        {
            yield return Text(sections[section.Link], Int32(at + Int32(at + 12)));
            if (Int32(at + 16) <= 0) yield break;
        }
    }

    private string Text(ElfSection names, int offset)
    {
        ReadOnlySpan<byte> text = bytes.AsSpan(names.Offset, names.Size)[offset..];
        return Encoding.UTF8.GetString(text[..text.IndexOf((byte)0)]);
    }

    private int Offset(int at) => checked((int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)));

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
