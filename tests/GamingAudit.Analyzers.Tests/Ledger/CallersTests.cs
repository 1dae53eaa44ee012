using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>Methods that other objects call, in the whole program.</summary>
public sealed class CallersTests
{
    [Theory]
    [InlineData("void FixedUpdate() { pup.Fed(); }", "Step", 0)]
    [InlineData("void Update() { if (Vector3.Distance(a, b) < 2f) pup.Fed(); }", "Frame", 1)]
    // In which frame a flag is up, and for how many, nobody can tell.
    [InlineData("void Update() { if (hungry) pup.Fed(); }", "Unknown", 0)]
    [InlineData("void OnTriggerEnter(Collider other) { Serve(); } void Serve() { if (hungry) pup.Fed(); }", "Enter", 1)]
    [InlineData("void OnTriggerEnter(Collider other) { other.GetComponent<Pup>().Fed(); }", "Enter", 0)]
    [InlineData("void OnTriggerEnter(Collider other) { pup.SendMessage(\"Fed\"); }", "Enter", 0)]
    [InlineData("void Start() { Rang += pup.Fed; } void OnTriggerEnter(Collider o) { Rang?.Invoke(); }", "Enter", 0)]
    [InlineData("void OnEnable() { rung.AddListener(pup.Fed); } void FixedUpdate() { rung.Invoke(); }", "Step", 0)]
    [InlineData("void A() { Rang += pup.Fed; } void B() { Rang -= pup.Fed; } void FixedUpdate() { Rang(); }", "Step", 0)]
    [InlineData("void Start() { Rang += pup.Fed; }", "Unknown", 0)]
    // Nobody knows when a button is pressed, a lambda runs, or who else calls what is public.
    [InlineData("void Start() { button.onClick.AddListener(pup.Fed); }", "Unknown", 0)]
    [InlineData("void Start() { Later(() => pup.Fed()); }", "Unknown", 0)]
    [InlineData("public void Serve() { pup.Fed(); }", "Unknown", 0)]
    // One caller that is known does not speak for another.
    [InlineData("void FixedUpdate() { pup.Fed(); } public void Serve() { pup.Fed(); }", "Unknown", 0)]
    [InlineData("void FixedUpdate() { pup.Fed(); } void Update() { pup.Fed(); }", "Unknown", 0)]
    public void Give_a_method_their_trigger_and_tests(string members, string expected, int guards)
    {
        RewardTerm term = Assert.Single(Terms(members), term => term.Amount.Low == 0.5);
        Assert.Equal(expected, term.Trigger.ToString());
        Assert.Equal(guards, term.Guards.Length);
    }

    [Fact]
    public void Are_those_of_the_type_that_the_name_is_declared_as() => Assert.Equal(
        Trigger.Step, Assert.Single(Terms(
            "Cook cook; void FixedUpdate() { pup.Fed(); } void Update() { cook.Fed(); }",
            "public class Cook { public void Fed() { } }"), term => term.Amount.Low == 0.5).Trigger);

    [Fact]
    public void Leave_a_method_that_its_own_type_calls_to_the_call() => Assert.Equal(
        [(Trigger.Unknown, null), (Trigger.Enter, "Fed")],
        Terms("void FixedUpdate() { pup.Fed(); }", pup: "void OnTriggerEnter(Collider other) { Fed(); }")
            .Where(term => term.Amount.Low == 0.5).Select(term => (term.Trigger, term.Via)).Order());

    [Fact]
    public void Use_up_what_they_test_by_whatever_else_they_do() => Assert.True(
        Assert.Single(
            Terms("void FixedUpdate() { if (hungry) { pup.Fed(); bowl = 0; } }"), term => term.Amount.Low == 0.5)
            .Consumed);

    [Theory]
    [InlineData("pup.Give(2f)", "2", false)]
    [InlineData("pup.Give(-1f, true)", "-1", true)]
    [InlineData("pup?.Give(3f)", "3", false)]
    public void Pay_another_object_what_they_say(string call, string amount, bool ends)
    {
        RewardTerm term = Assert.Single(
            Terms($"void FixedUpdate() {{ if (hungry) {call}; }}"), term => term.Via == "Give");
        Assert.Equal(amount, term.Amount.ToString());
        Assert.Equal("pup", term.Receiver.Text);
        Assert.Equal(ends, term.EndsAfter);
        Assert.Equal(Trigger.Step, term.Trigger);
    }

    private static IReadOnlyList<RewardTerm> Terms(string members, string more = "", string pup = "") =>
        LedgerOf.TermsOfFile($$"""
            public class Pup : Agent
            {
                public void Fed() { AddReward(0.5f); }
                public void Give(float amount, bool over = false) { AddReward(amount); if (over) EndEpisode(); }
                {{pup}}
            }
            public class Bowl : MonoBehaviour
            {
                public Pup pup;
                bool hungry;
                int bowl;
                Vector3 a, b;
                Button button;
                Click rung = new Click();
                event System.Action Rang;
                void Later(System.Action what) { }
                {{members}}
            }
            public class Button { public Click onClick; }
            public class Click { public void AddListener(System.Action what) { } public void Invoke() { } }
            {{more}}
            """);
}
