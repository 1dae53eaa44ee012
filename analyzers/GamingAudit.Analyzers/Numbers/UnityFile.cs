using System;
using System.Globalization;
using System.IO;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>
/// Reads a scene, a prefab or an asset that Unity wrote as text: the numbers of scripts, and what copies of prefabs
/// change. It reads no YAML in general but what Unity writes: a document an object, a key a line.
/// </summary>
internal static class UnityFile
{
    private const string Script = "114";
    private const string Copy = "1001";

    /// <summary>What the file says; null where it is no text of Unity's.</summary>
    public static NumberFile? Read(string path, TextReader text)
    {
        var lines = new ShortLines(text);
        if (lines.Next()?.StartsWith("%YAML", StringComparison.Ordinal) != true) return null;
        var file = new NumberFile(path);
        while (lines.NextThatBegins('-') is { } head)
        {
            if (Head(head) is not var (kind, id)) continue;
            if (kind == Script) file.Objects.Add(ReadScript(id, lines));
            else if (kind == Copy) file.Copies.Add(ReadCopy(id, lines));
        }

        file.Objects.RemoveAll(thing => thing.Script.Length == 0 && thing.Original.File.Length == 0);
        return file;
    }

    /// <summary>The guid that a .meta file gives; null where it gives none.</summary>
    public static string? Guid(TextReader meta)
    {
        for (string? line = meta.ReadLine(); line is not null; line = meta.ReadLine())
        {
            if (line.StartsWith("guid: ", StringComparison.Ordinal)) return line.Substring("guid: ".Length).Trim();
        }

        return null;
    }

    // "--- !u!114 &1234", perhaps with "stripped" after it.
    private static (string Kind, long Id)? Head(string line)
    {
        string[] parts = line.Split(' ');
        return parts.Length >= 3 && parts[0] == "---" && parts[1].StartsWith("!u!", StringComparison.Ordinal)
            && parts[2].StartsWith("&", StringComparison.Ordinal)
            && long.TryParse(parts[2].Substring(1), NumberStyles.Integer, CultureInfo.InvariantCulture, out long id)
            ? (parts[1].Substring(3), id)
            : null;
    }

    private static ScriptObject ReadScript(long id, ShortLines lines)
    {
        var found = new ScriptObject(id);
        string parent = "";
        for (string? line = Body(lines); line is not null; line = Body(lines))
        {
            if (KeyValue(line) is not var (indent, key, value)) continue;
            if (indent == 2) parent = key;
            switch (key)
            {
                case "m_Script" when indent == 2:
                    found.Script = Part(value, "guid") ?? "";
                    break;
                case "m_GameObject" when indent == 2:
                    found.Owner = Id(value);
                    break;
                case "m_BehaviorName" when indent == 2:
                    found.Behavior = value.Trim('\'', '"');
                    break;
                // Before 2018.3 a stripped object named its original m_PrefabParentObject.
                case "m_CorrespondingSourceObject" or "m_PrefabParentObject" when indent == 2:
                    if (Part(value, "guid") is { } original) found.Original = (original, Id(value));
                    break;
                default:
                    // Agents before release 1 kept their numbers one level deeper.
                    bool isField = indent == 2 || parent == "agentParameters";
                    if (isField && !key.StartsWith("m_", StringComparison.Ordinal) && Number(value) is { } number)
                        found.Fields[Property(key)] = number;
                    break;
            }
        }

        return found;
    }

    private static SceneCopy ReadCopy(long id, ShortLines lines)
    {
        var copy = new SceneCopy(id);
        (string? File, long Id) target = (null, 0);
        string name = "";
        for (string? line = Body(lines); line is not null; line = Body(lines))
        {
            if (KeyValue(line) is not var (_, key, value)) continue;
            switch (key)
            {
                case "- target" or "target":
                    target = (Part(value, "guid"), Id(value));
                    break;
                case "propertyPath":
                    name = value;
                    break;
                case "value" when target.File is { } file && Member(name) is { } member && Number(value) is { } number:
                    copy.Changes.Add(new SceneChange(file, target.Id, member, number));
                    break;
                case "m_SourcePrefab" or "m_ParentPrefab":
                    copy.File = Part(value, "guid") ?? "";
                    break;
            }
        }

        return copy;
    }

    // A member of a script by itself; not an element of a list, nor what Unity's own objects hold.
    private static string? Member(string path)
    {
        const string old = "agentParameters.";
        if (path.StartsWith(old, StringComparison.Ordinal)) path = path.Substring(old.Length);
        bool isPlain = path.IndexOf('.') < 0 && !path.StartsWith("m_", StringComparison.Ordinal);
        return isPlain ? Property(path) : null;
    }

    // "<Speed>k__BackingField" of "[field: SerializeField] float Speed { get; set; }".
    private static string Property(string key)
    {
        int end = key.IndexOf(">k__BackingField", StringComparison.Ordinal);
        return key.StartsWith("<", StringComparison.Ordinal) && end > 0 ? key.Substring(1, end - 1) : key;
    }

    // The next line of this document, with what Unity broke off from it.
    private static string? Body(ShortLines lines)
    {
        if (lines.Next() is not { } line) return null;
        if (line.StartsWith("---", StringComparison.Ordinal))
        {
            lines.Return(line);
            return null;
        }

        if (line.IndexOf('{') >= 0 && line.IndexOf('}') < 0 && lines.Next() is { } rest)
        {
            if (rest.StartsWith("---", StringComparison.Ordinal)) lines.Return(rest);
            else line += " " + rest.Trim();
        }

        return line;
    }

    private static (int Indent, string Key, string Value)? KeyValue(string line)
    {
        int indent = 0;
        while (indent < line.Length && line[indent] == ' ') indent++;
        int colon = line.IndexOf(':', indent);
        return colon < 0
            ? null
            : (indent, line.Substring(indent, colon - indent), line.Substring(colon + 1).Trim());
    }

    // A part of "{fileID: 11500000, guid: 0123, type: 3}".
    private static string? Part(string map, string key)
    {
        int at = map.IndexOf(key + ": ", StringComparison.Ordinal);
        if (at < 0) return null;
        at += key.Length + 2;
        int end = map.IndexOfAny([',', '}'], at);
        return (end < 0 ? map.Substring(at) : map.Substring(at, end - at)).Trim();
    }

    private static long Id(string map) =>
        long.TryParse(Part(map, "fileID"), NumberStyles.Integer, CultureInfo.InvariantCulture, out long id) ? id : 0;

    private static double? Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
