using System.Text.Json;

namespace GamingAudit.Output.Tests.Findings;

/// <summary>
/// What the schema of SARIF 2.1.0 demands of the objects that our logs hold: the properties that must be there, those
/// that may (the schema allows no others), and the forms of their values; and what the standard's text adds to it.
/// </summary>
internal static class SarifStructure
{
    private static readonly string[] Bases = ["PROVEN", "JUDGEMENT"];
    private static readonly string[] BaselineStates = ["new", "unchanged", "updated", "absent"];
    private static readonly string[] SuppressionKinds = ["inSource", "external"];
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static void Check(JsonElement log)
    {
        Properties(log, ["version", "runs"], ["$schema"]);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute));
        foreach (JsonElement run in log.GetProperty("runs").EnumerateArray()) Run(run);
    }

    private static void Run(JsonElement run)
    {
        Properties(run, ["tool"], ["invocations", "originalUriBaseIds", "columnKind", "results"]);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Properties(run.GetProperty("tool"), ["driver"], []);
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Properties(driver, ["name"], ["version", "rules"]);
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.All(rules, Rule);
        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(run.GetProperty("invocations").EnumerateArray(), Invocation);
        string[] bases = [.. run.GetProperty("originalUriBaseIds").EnumerateObject().Select(known => known.Name)];
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray()) Result(result, rules, bases);
    }

    private static void Rule(JsonElement rule)
    {
        Properties(
            rule, ["id"], ["name", "shortDescription", "help", "helpUri", "defaultConfiguration", "properties"]);
        foreach (string text in (string[])["shortDescription", "help"])
        {
            Properties(rule.GetProperty(text), ["text"], ["markdown"]);
            Assert.NotEqual("", rule.GetProperty(text).GetProperty("text").GetString());
        }

        Properties(rule.GetProperty("defaultConfiguration"), [], ["level"]);
        Level(rule.GetProperty("defaultConfiguration"));
        if (rule.TryGetProperty("helpUri", out JsonElement help))
            Assert.True(Uri.IsWellFormedUriString(help.GetString(), UriKind.Absolute));
        JsonElement tags = rule.GetProperty("properties").GetProperty("tags");
        Assert.Equal(tags.GetArrayLength(), tags.EnumerateArray().Select(tag => tag.GetString()).Distinct().Count());
    }

    private static void Invocation(JsonElement invocation)
    {
        Properties(invocation, ["executionSuccessful"], ["toolExecutionNotifications"]);
        JsonValueKind successful = invocation.GetProperty("executionSuccessful").ValueKind;
        Assert.True(successful is JsonValueKind.True or JsonValueKind.False);
        foreach (JsonElement notification in invocation.GetProperty("toolExecutionNotifications").EnumerateArray())
        {
            Properties(notification, ["message"], ["level"]);
            Level(notification);
            Message(notification);
        }
    }

    private static void Result(JsonElement result, JsonElement[] rules, string[] bases)
    {
        Properties(
            result, ["message"],
            [
                "ruleId", "ruleIndex", "level", "locations", "relatedLocations", "codeFlows", "partialFingerprints",
                "baselineState", "suppressions", "properties",
            ]);
        Message(result);
        Level(result);
        Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Contains(result.GetProperty("properties").GetProperty("basis").GetString(), Bases);
        if (result.TryGetProperty("baselineState", out JsonElement state))
            Assert.Contains(state.GetString(), BaselineStates);
        if (result.TryGetProperty("codeFlows", out JsonElement flows))
            foreach (JsonElement flow in flows.EnumerateArray()) Flow(flow, bases);
        foreach (JsonElement location in result.GetProperty("locations").EnumerateArray()) Location(location, bases);
        if (result.TryGetProperty("relatedLocations", out JsonElement related))
        {
            foreach (JsonElement location in related.EnumerateArray()) Location(location, bases);
        }

        Assert.All(
            result.GetProperty("partialFingerprints").EnumerateObject(),
            print => Assert.Equal(JsonValueKind.String, print.Value.ValueKind));
        foreach (JsonElement suppression in result.GetProperty("suppressions").EnumerateArray())
        {
            Properties(suppression, ["kind"], ["justification"]);
            Assert.Contains(suppression.GetProperty("kind").GetString(), SuppressionKinds);
        }
    }

    private static void Flow(JsonElement flow, string[] bases)
    {
        Properties(flow, ["threadFlows"], ["message"]);
        Assert.NotEqual(0, flow.GetProperty("threadFlows").GetArrayLength());
        foreach (JsonElement thread in flow.GetProperty("threadFlows").EnumerateArray())
        {
            Properties(thread, ["locations"], ["message"]);
            Assert.NotEqual(0, thread.GetProperty("locations").GetArrayLength());
            foreach (JsonElement step in thread.GetProperty("locations").EnumerateArray())
            {
                Properties(step, [], ["location"]);
                Location(step.GetProperty("location"), bases);
            }
        }
    }

    private static void Location(JsonElement location, string[] bases)
    {
        Properties(location, [], ["id", "physicalLocation", "message"]);
        JsonElement physical = location.GetProperty("physicalLocation");
        Properties(physical, ["artifactLocation"], ["region"]);
        JsonElement file = physical.GetProperty("artifactLocation");
        Properties(file, [], ["uri", "uriBaseId", "description"]);
        string uri = file.GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute), uri);
        if (file.TryGetProperty("uriBaseId", out JsonElement baseId))
        {
            Assert.Contains(baseId.GetString(), bases);
            Assert.False(uri.StartsWith('/') || uri.Contains("..", StringComparison.Ordinal), uri);
        }

        JsonElement region = physical.GetProperty("region");
        Properties(region, [], ["startLine", "startColumn", "endLine", "endColumn"]);
        Assert.True(Number(region, "startLine") >= 1);
        if (!region.TryGetProperty("startColumn", out _)) return;
        (int line, int column) = (Number(region, "startLine"), Number(region, "startColumn"));
        (int endLine, int endColumn) = (Number(region, "endLine"), Number(region, "endColumn"));
        Assert.True(line >= 1 && column >= 1 && (endLine, endColumn).CompareTo((line, column)) >= 0);
    }

    private static int Number(JsonElement region, string name) => region.GetProperty(name).GetInt32();

    private static void Message(JsonElement owner)
    {
        Properties(owner.GetProperty("message"), ["text"], ["markdown"]);
        Assert.NotEqual("", owner.GetProperty("message").GetProperty("text").GetString());
    }

    private static void Level(JsonElement owner) => Assert.Contains(owner.GetProperty("level").GetString(), Levels);

    private static void Properties(JsonElement element, string[] required, string[] optional)
    {
        string[] names = [.. element.EnumerateObject().Select(property => property.Name)];
        Assert.Empty(required.Except(names));
        Assert.Empty(names.Except(required).Except(optional));
    }
}
