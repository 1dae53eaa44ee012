using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class FreeFailureTests() : RuleTest("GA3010")
{
    [Fact]
    public Task Reports_a_fall_in_the_step() => Agent("""
        void FixedUpdate()
        {
            AddReward(-0.01f);
            if (transform.position.y < -1f) [|EndEpisode()|];
        }
        void OnTriggerEnter(Collider other) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_fall_that_a_helper_charges() => Agent("""
        void FixedUpdate()
        {
            AddReward(-0.01f);
            if (transform.position.y < -1f) Fail();
        }
        void Fail() { AddReward(-1f); EndEpisode(); }
        void OnTriggerEnter(Collider other) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_wall_that_costs_nothing() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            if (other.CompareTag("wall")) [|EndEpisode()|];
        }
        """);

    [Fact]
    public Task Reports_lava_in_a_callback_of_its_own() => Agent("""
        void FixedUpdate() { AddReward(-0.01f); }
        void OnTriggerEnter(Collider goal) { SetReward(1f); EndEpisode(); }
        void OnCollisionEnter(Collision other) { if (other.gameObject.tag == "Lava") { [|EndEpisode()|]; } }
        """);

    [Fact]
    public Task Reports_an_else_if() => Agent("""
        void FixedUpdate() { AddReward(-0.01f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            else if (other.CompareTag("DeadZone")) { [|EndEpisode()|]; }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_wall_costs() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            if (other.CompareTag("wall")) { AddReward(-1f); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_may_charge() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void Fail() { SetReward(-1f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            if (other.CompareTag("wall")) { Fail(); EndEpisode(); }
        }
        """);

    [Fact]
    public Task Reports_a_wall_beside_a_goal_that_alone_pays() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            if (other.CompareTag("wall")) [|EndEpisode()|];
        }
        """);

    [Fact]
    public Task Is_silent_when_a_failure_loses_what_steps_would_pay() => Agent("""
        void FixedUpdate() { AddReward(0.001f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            if (other.CompareTag("wall")) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_no_goal_pays() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider other) { if (other.CompareTag("wall")) EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_an_end_that_is_no_failure() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { AddReward(1f); EndEpisode(); }
            if (other.CompareTag("exit")) EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_every_contact_was_charged_before() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.001f); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        void OnCollisionEnter(Collision other)
        {
            AddReward(-1f);
            if (other.gameObject.CompareTag("wall")) EndEpisode();
        }
        """);

    [Fact]
    public Task Reports_an_end_that_plays_a_sound() => Agent("""
        public AudioSource splash;
        void FixedUpdate() { AddReward(-0.01f); if (transform.position.y < -1f) { splash.Play(); [|EndEpisode()|]; } }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_charges() => Agent("""
        void Fail() { AddReward(-1f); }
        void FixedUpdate() { AddReward(-0.01f); if (transform.position.y < -1f) { Fail(); EndEpisode(); } }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_a_loss_by_its_name() => Agent("""
        public void Die() { [|EndEpisode()|]; }
        void FixedUpdate() { AddReward(-0.01f); }
        void OnCollisionEnter(Collision spike) { Die(); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_about_a_loss_that_its_caller_charges() => Agent("""
        public void Die() { EndEpisode(); }
        void FixedUpdate() { AddReward(-0.01f); }
        void OnCollisionEnter(Collision spike) { AddReward(-1f); Die(); }
        void OnTriggerEnter(Collider goal) { AddReward(1f); EndEpisode(); }
        """);
}
