using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LanternIsAimed : Agent
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
        if (angle < 5f)
        {
            return 5f - angle; // expect: GA3006
        }

        return -0.1f;
    }
}

public class MothNet : MonoBehaviour
{
    public LanternIsAimed lantern;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Moth")) lantern.Caught();
    }
}
