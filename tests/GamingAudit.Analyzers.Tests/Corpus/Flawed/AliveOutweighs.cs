using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class AliveOutweighs : Agent
{
    public override void Initialize() { MaxStep = 3000; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += Vector3.right * actions.ContinuousActions[0] * 0.1f;
        AddReward(0.1f); // expect: GA3008
    }

    private void OnTriggerEnter2D(Collider2D other)
    {
        if (!other.CompareTag("star")) return;
        Destroy(other.gameObject);
        AddReward(0.05f);
    }

    private void OnCollisionEnter2D(Collision2D other)
    {
        AddReward(-1f);
        EndEpisode();
    }
}
