using System.Text.Json;
using GamingAudit.Output.Json;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Tests.Text;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("::error file=x::forged", ": :error file=x::forged")]
    [InlineData("  ::error::forged", "  : :error::forged")]
    [InlineData("Reward::Name", "Reward::Name")]
    [InlineData("a ##vso[task.setvariable variable=x]y", "a # #vso[task.setvariable variable=x]y")]
    [InlineData("##[error]y", "# #[error]y")]
    [InlineData("a\u2028class\u202Eb\u001b[31m\0", "a classb[31m")]
    [InlineData("naïve ☃ 😀", "naïve ☃ 😀")]
    public void Leaves_nothing_that_steers(string text, string safe) => Assert.Equal(safe, SafeText.Line(text));

    [Fact]
    public void Leaves_no_half_of_a_character() => Assert.Equal("lone \uFFFD", SafeText.Line("lone \uD800"));

    [Theory]
    [InlineData("a\u202Eb", "\"a\\u202Eb\"")]
    [InlineData("a\u2028b", "\"a\\u2028b\"")]
    [InlineData("a+b's <x> ☃ é", "\"a+b's <x> ☃ é\"")]
    [InlineData("\0", "\"\\u0000\"")]
    public void Escapes_what_cannot_be_seen_in_json(string text, string json)
    {
        JsonSerializerOptions options = ReadableJson.Of(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        Assert.Equal(json, JsonSerializer.Serialize(text, options));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json, options));
    }
}
