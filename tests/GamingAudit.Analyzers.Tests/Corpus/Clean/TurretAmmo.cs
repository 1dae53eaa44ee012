using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TurretAmmo : Agent
{
    [SerializeField] int magazine = 10;
    int ammo;
    int alive;
    public GameObject[] drones;

    public override void OnEpisodeBegin()
    {
        ammo = magazine;
        alive = drones.Length;
        foreach (var drone in drones) drone.SetActive(true);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(Vector3.up, actions.ContinuousActions[0] * 4f);
        if (actions.DiscreteActions[0] == 0) return;
        ammo--;
        AddReward(-0.02f);
        if (Physics.Raycast(transform.position, transform.forward, out RaycastHit hit, 50f)
            && hit.collider.CompareTag("drone"))
        {
            hit.collider.gameObject.SetActive(false);
            alive--;
            AddReward(1f);
        }
        if (alive == 0 || ammo <= 0)
        {
            EndEpisode();
        }
    }
}
