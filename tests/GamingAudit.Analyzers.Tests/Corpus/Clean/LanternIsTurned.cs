using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LanternIsTurned : Agent
{
    public Transform moth;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        AddReward(Aim());
    }

    public void Caught()
    {
        AddReward(50f);
        EndEpisode();
    }

    private float Aim()
    {
        float angle = Vector3.Angle(transform.forward, moth.position - transform.position);
        if (angle > 5f)
        {
            return 0.001f * (5f - angle);
        }

        return 0f;
    }
}

public class MothTrap : MonoBehaviour
{
    public LanternIsTurned lantern;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Moth")) lantern.Caught();
    }
}
