using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class EndsEveryStepTests() : RuleTest("GA2013")
{
    [Fact]
    public Task Reports_an_end_that_only_looks_as_if_it_were_under_the_test() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.y > 10f)
                AddReward(1f);
                [|EndEpisode()|];
        }
        """);

    [Fact]
    public Task Reports_an_end_at_every_step_beside_contacts() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.y > 10f) AddReward(1f);
            [|EndEpisode()|];
        }
        void OnTriggerEnter(Collider other) { AddReward(-1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_task_of_one_decision() => Agent("""
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (actions.DiscreteActions[0] == 1) AddReward(1f);
            EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_under_braces() => Agent("""
        void FixedUpdate()
        {
            if (transform.position.y > 10f)
            {
                AddReward(1f);
                EndEpisode();
            }
        }
        """);
}
