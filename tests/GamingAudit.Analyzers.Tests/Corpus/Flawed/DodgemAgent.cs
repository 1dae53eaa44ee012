using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DodgemAgent : Agent
{
    public Transform floor;
    Vector3[] ways = { Vector3.left, Vector3.right, Vector3.forward, Vector3.back };

    public override void OnActionReceived(ActionBuffers actions)
    {
        Vector3 way = ways[actions.DiscreteActions[0]];
        Vector3 next = transform.position + way;
        if (next.magnitude > 10f)
        {
            AddReward(-3f); // expect: GA3022
            way = -transform.position.normalized;
        }

        transform.position += way;
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Exit")) { AddReward(10f); EndEpisode(); }
    }
}
