using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>
/// Reads a scene that Godot wrote as text: the exported numbers of nodes that run a script, and those that a copy of
/// another scene sets anew at its root.
/// </summary>
internal static class GodotFile
{
    /// <summary>The number of a scene's root.</summary>
    public const long Root = 0;

    /// <summary>What the file says; null where it is no scene of Godot's.</summary>
    public static NumberFile? Read(string path, TextReader text)
    {
        var lines = new ShortLines(text);
        if (lines.Next()?.StartsWith("[gd_scene", StringComparison.Ordinal) != true) return null;
        var file = new NumberFile(path);
        var resources = new Dictionary<string, string>();
        (ScriptObject Node, SceneCopy Copy)? node = null;
        long id = Root;
        for (string? line = lines.Next(); line is not null; line = lines.Next())
        {
            if (line.StartsWith("[", StringComparison.Ordinal))
            {
                Keep(file, node);
                node = null;
                if (line.StartsWith("[ext_resource ", StringComparison.Ordinal))
                {
                    if (Attribute(line, "id") is { } key && Attribute(line, "path") is { } resource)
                        resources[key] = resource;
                }
                else if (line.StartsWith("[node ", StringComparison.Ordinal))
                {
                    string? copied = Attribute(line, "instance");
                    var copy = new SceneCopy(id) { File = Resource(copied, resources) };
                    node = (new ScriptObject(id) { Owner = id, Original = (copy.File, Root) }, copy);
                    id++;
                }
            }
            else if (node is var (thing, copy))
            {
                int equals = line.IndexOf(" = ", StringComparison.Ordinal);
                if (equals < 0) continue;
                string name = line.Substring(0, equals), value = line.Substring(equals + 3);
                if (name == "script")
                {
                    thing.Script = Resource(value, resources);
                    thing.Original = ("", 0);
                }
                else if (double.TryParse(
                    value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
                {
                    thing.Fields[name] = number;
                    copy.Changes.Add(new SceneChange(copy.File, Root, name, number));
                }
            }
        }

        Keep(file, node);
        return file;
    }

    private static void Keep(NumberFile file, (ScriptObject Node, SceneCopy Copy)? node)
    {
        if (node is not var (thing, copy)) return;
        // The fields of a copy are changes of its original's, and stand for no script of their own.
        if (thing.Script.Length == 0) thing.Fields.Clear();
        if (thing.Script.Length > 0 || thing.Original.File.Length > 0) file.Objects.Add(thing);
        if (copy.File.Length > 0) file.Copies.Add(copy);
    }

    // ExtResource("1_abc"), or ExtResource( 1 ) before Godot 4.
    private static string Resource(string? reference, Dictionary<string, string> resources)
    {
        if (reference is null) return "";
        int open = reference.IndexOf('('), close = reference.IndexOf(')');
        if (open < 0 || close < open) return "";
        string key = reference.Substring(open + 1, close - open - 1).Trim(' ', '"');
        return resources.TryGetValue(key, out string? path) ? path : "";
    }

    // key="value", key=value or key=Call("value").
    private static string? Attribute(string head, string key)
    {
        int at = head.IndexOf($" {key}=", StringComparison.Ordinal);
        if (at < 0) return null;
        at += key.Length + 2;
        int end;
        if (at < head.Length && head[at] == '"') end = head.IndexOf('"', ++at);
        else if (string.CompareOrdinal(head, at, "ExtResource", 0, "ExtResource".Length) == 0)
            end = head.IndexOf(')', at) is >= 0 and var close ? close + 1 : -1;
        else end = head.IndexOfAny([' ', ']'], at);
        return end < 0 ? null : head.Substring(at, end - at);
    }
}
