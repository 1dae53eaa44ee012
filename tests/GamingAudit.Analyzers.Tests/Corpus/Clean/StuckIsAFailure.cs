using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class StuckIsAFailure : Agent
{
    private const float StuckLimit = 3f;
    private Rigidbody2D body;
    private float stuckTimer;

    public override void OnEpisodeBegin()
    {
        stuckTimer = 0f;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.velocity = new Vector2(actions.ContinuousActions[0], actions.ContinuousActions[1]);
        if (body.velocity.magnitude < 0.05f)
        {
            stuckTimer += Time.fixedDeltaTime;
            if (stuckTimer >= StuckLimit)
            {
                AddReward(-0.5f);
                EndEpisode();
            }
        }
        else
        {
            stuckTimer = 0f;
        }
    }

    private void OnTriggerEnter2D(Collider2D other)
    {
        if (!other.CompareTag("Goal")) return;
        AddReward(1f);
        EndEpisode();
    }
}
