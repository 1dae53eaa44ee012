using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>The numbers of all objects that run one script.</summary>
/// <param name="Key">The script: a guid in Unity, a path in Godot.</param>
internal sealed record ScriptNumbers(string Key)
{
    public List<FoundNumber> Numbers { get; } = [];

    /// <summary>The names by which a trainer knows them.</summary>
    public HashSet<string> Behaviors { get; } = [];

    /// <summary>How many objects there are.</summary>
    public int Objects { get; private set; }

    /// <summary>Those of a project, in the order of its files.</summary>
    public static ImmutableArray<ScriptNumbers> Of(ProjectFiles files)
    {
        var scripts = new Dictionary<string, ScriptNumbers>();
        var order = ImmutableArray.CreateBuilder<ScriptNumbers>();
        foreach (NumberFile file in files.All)
        {
            string path = files.Show(file.Path);
            ILookup<long, ScriptObject> together = file.Objects.Where(found => found.Owner != 0)
                .ToLookup(found => found.Owner);
            foreach (ScriptObject found in file.Objects)
            {
                // One that stands for another file's object says nothing itself.
                if (found.Script.Length == 0 || found.Original.File.Length > 0) continue;
                ScriptNumbers script = For(found.Script);
                script.Objects++;
                script.Add(found, path);
                foreach (ScriptObject beside in together[found.Owner].Where(other => other.Id != found.Id))
                {
                    if (beside.Behavior is { } behavior) script.Behaviors.Add(behavior);
                    foreach (string name in RewardNumbers.OfDecisions)
                    {
                        if (beside.Fields.TryGetValue(name, out double value))
                            script.Numbers.Add(new FoundNumber(name, value, path, false));
                    }
                }
            }

            foreach (SceneChange change in file.Copies.SelectMany(copy => copy.Changes))
            {
                if (files.ScriptOf(change.File, change.Target) is { } key)
                    For(key).Numbers.Add(new FoundNumber(change.Name, change.Value, path, true));
            }
        }

        return order.ToImmutable();

        ScriptNumbers For(string key)
        {
            if (scripts.TryGetValue(key, out ScriptNumbers? known)) return known;
            var script = new ScriptNumbers(key);
            scripts.Add(key, script);
            order.Add(script);
            return script;
        }
    }

    private void Add(ScriptObject found, string path)
    {
        foreach (KeyValuePair<string, double> field in found.Fields)
            Numbers.Add(new FoundNumber(field.Key, field.Value, path, false));
    }
}
